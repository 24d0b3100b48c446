import types, sys, dis
def f(a, b=2): return a + b
print(types.FunctionType, isinstance(f, types.FunctionType), types.FunctionType is types.LambdaType)
print(type(f.__code__) is types.CodeType, types.CellType, types.GeneratorType)
n = types.SimpleNamespace(a=1, b=[2]); print(n, n.a); n.c = 3; print(n); del n.a; print(n == types.SimpleNamespace(b=[2], c=3))
c = types.CellType(5); print(c.cell_contents); c.cell_contents = 7; print(c.cell_contents)
m = types.MethodType(f, 10); print(m(5), m.__self__, m.__func__ is f)
def make():
    x = 1
    def inner(): return x
    return inner
inner = make()
g = types.FunctionType(inner.__code__, globals(), 'renamed', None, (types.CellType(42),))
print(g(), g.__name__, g.__closure__[0].cell_contents)
try: types.FunctionType(inner.__code__, globals())
except TypeError as e: print(e)
except ValueError as e: print(e)
print(types.NoneType, types.EllipsisType, types.BuiltinFunctionType, types.MappingProxyType, types.ModuleType)
print(type(len) is types.BuiltinFunctionType, type([].append) is types.BuiltinMethodType, type(str.join), type(int.__add__))
print(sys.version_info[:3], sys.version_info.major, sys.maxsize > 2**30, sys.getrecursionlimit(), sys.byteorder)
print(sys.version_info >= (3, 10), type(sys), sys.__name__)
sys.stdout.write('hi\n')
try: 1/0
except ZeroDivisionError: print(sys.exc_info()[0], sys.exception())
print(sys.exc_info())
print('hello', file=sys.stdout)
dis.dis(f)
dis.dis(inner)
try: dis.dis(5)
except TypeError as e: print(e)
class K:
    def m(self): return 1
dis.dis(K)
dis.dis("x = 1")
dis.dis(lambda: 3)
