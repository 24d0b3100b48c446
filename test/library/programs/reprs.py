a = [1]; a.append(a); print(a); dd = {}; dd['d'] = dd; print(dd); tt = ([],); tt[0].append(tt); print(tt)
print(sorted(['b', 'a'], key=lambda s: (print('key', s), s)[1]))
print(dict([('a', 1)], b=2), dict({'x': 1}), {**{'a': 1}, 'b': 2})
e1 = ValueError('a', 2); print(repr(e1), str(e1), e1.args, e1)
print(repr(KeyError('x')), str(KeyError('x')), str(KeyError()), OSError(2, 'No such'), repr(StopIteration(5).value))
class E(Exception):
    def __str__(self): return 'E!'
print(str(E(1)), repr(E(1, 2)))
print(print, len, int, [].append.__qualname__, str.join, {}.keys(), range(3), slice(1), type, object, enumerate([]).__class__)
print(isinstance(5, (str, int)), isinstance(True, int), issubclass(E, Exception), type(E), E.__mro__)
class Meta(type):
    def __instancecheck__(cls, o): return o == 5
class MM(metaclass=Meta): pass
print(isinstance(5, MM), isinstance(6, MM))
