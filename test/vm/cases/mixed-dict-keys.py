class Key:
    def __init__(self, v): self.v = v
    def __hash__(self): return hash(self.v)
    def __eq__(self, other): return self.v == (other.v if isinstance(other, Key) else other)
    def __repr__(self): return f'Key({self.v!r})'
d = {Key(1): 'a', 'b': 2, 2.5: 3}
print(d[1], d[Key('b')], d[Key(2.5)], d[1.0], d[True], Key(2) in d, 7 in d)
d[1] = 'x'
d[Key('b')] = 'y'
print(d)
del d[1]
print(d, len(d))
d.pop(Key('b'))
print(d, {**d, Key(2.5): 0}, {Key(3)} == {3}, {3: 0} == {Key(3): 0})
