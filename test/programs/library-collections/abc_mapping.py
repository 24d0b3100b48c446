from collections.abc import Mapping


class Fixed(Mapping):
    def __getitem__(self, key):
        return {'a': 1}[key]

    def __iter__(self):
        return iter(['a'])

    def __len__(self):
        return 1


fixed = Fixed()
print(fixed.get('a'), fixed.get('b', 0), dict(fixed.items()), 'a' in fixed)
Mapping()
