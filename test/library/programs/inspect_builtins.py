# inspect.signature() of builtins: functions, methods, slot wrappers, classes; ValueError where CPython tells none.
import builtins, inspect
class Items(list): pass
class Number(int): pass
class Plain: pass
class Failure(Exception): pass
for f in (len, print, sorted, abs, [].append, Items().append, Items.append, dict, int, str.join, object, min, max, getattr, dict.get, {}.get, list.sort, isinstance, type, range, "a".upper, iter, next, sum, round, pow, divmod, zip, enumerate, map, open, hash, id, repr, chr, ord, bool, float, complex, list, tuple, set, frozenset, super, property, classmethod, staticmethod, Exception, ValueError, object.__init__, object.__new__, list.__init__, int.__add__, (1).__add__, int.from_bytes, str.split, dict.fromkeys, {}.fromkeys, str.format, list.pop, list.index, str.encode, input, exec, eval, compile, __import__, vars, dir, any, all, bin, callable, format, globals, locals, hasattr, setattr, delattr, issubclass, slice, memoryview, bytearray, bytes, hex, oct, ascii, aiter, breakpoint, Items, Number, Plain, Failure, Plain(), 'a'.join, 3 .__pow__):
    name = getattr(f, '__qualname__', '?')
    try: print(name, inspect.signature(f))
    except Exception as e: print(name, type(e).__name__, str(e)[:26])
print([(p.name, p.kind.description, p.default) for p in inspect.signature(sorted).parameters.values()])
print(inspect.signature(print).bind(1, 2, sep='').arguments, inspect.signature([].insert).parameters['index'].kind)
