class Key:
    def __init__(self, n):
        self.n = n
    def __hash__(self):
        return self.n
    def __eq__(self, other):
        return self.n == other.n
table = {Key(1): 'one'}
print(table[Key(1)], Key(2) in table)
