class Letters:
    def __getitem__(self, i):
        if i > 2:
            raise IndexError(i)
        return 'abc'[i]
print(list(Letters()), 'b' in Letters())
