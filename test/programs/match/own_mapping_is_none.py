class Box:
    def keys(self):
        return ['a']

    def __getitem__(self, key):
        return 1

class Row(list):
    pass

for v in [Box(), Row([1])]:
    match v:
        case {'a': 1}:
            print('mapping')
        case [x]:
            print('sequence', x)
        case _:
            print('neither')
