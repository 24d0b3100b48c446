from collections import UserDict


class Upper(UserDict):
    def __setitem__(self, key, value):
        super().__setitem__(key.upper(), value)


names = Upper(a=1)
names['b'] = 2
print(names, names['A'], len(names))
