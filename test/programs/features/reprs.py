class A:
    def __repr__(self): return 'A()'
class B:
    def __str__(self): return 'B!'
print([A(), {'k': A()}], A(), str(A()), f'{A()!s} {B()}')
x = [1]; x.append(x); print(x)
d = {}; d['d'] = d; print(d)
print((1,), (), [[]], {1}, set(), frozenset(), {'a': (1, [2])}, range(1, 5, 2))
print(1, 'a', sep='-', end='!\n')
print('to', 'err')
print(*[1, 2, 3], sep=', ')
print(repr('a\nb'), repr("it's"), repr('"q"'), repr(b'x'), '\\')
print(True + True, 1.0, 10 ** 20, 1j, ..., NotImplemented, int, len)
