class R:
    def __reversed__(self):
        return iter('zyx')
print(list(reversed([1, 2, 3])), list(reversed(R())))
