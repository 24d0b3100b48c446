import inspect
from inspect import *
def f(a, /, b: int, *args, c=1, d: str = 'x', **kw) -> bool:
    """Doc."""
    return a
class K:
    def m(self, x): pass
    @classmethod
    def c(cls, y): pass
    @staticmethod
    def s(z): pass
def outer():
    v = 3
    def inner(): return v + len('') + undefined_name + GLOB
    return inner
GLOB = 5
def gen(): yield 1
async def co(): pass
print(signature(f), signature(K.m), signature(K().m), signature(K.c), signature(K.s), signature(K))
for p in signature(f).parameters.values(): print(p, p.name, p.kind, p.default, p.annotation, repr(p), p.kind.description)
print(signature(f).return_annotation, Parameter.empty, signature(f), repr(signature(f)))
print(getclosurevars(outer()))
print(isfunction(f), ismethod(K().m), isclass(K), ismodule(inspect), isgeneratorfunction(gen), isgenerator(gen()), iscoroutinefunction(co), isbuiltin(len), isroutine(len), callable(f))
print(getdoc(f), getsource(f)); print(getsource(outer()), getsourcelines(K.m))
print(getfullargspec(f)); print(signature(f).bind(1, 2, 3, c=4, z=5).arguments)
b = signature(f).bind(1, 2); b.apply_defaults(); print(b, b.args, b.kwargs)
try: signature(f).bind()
except TypeError as e: print(e)
try: signature(f).bind(1,2,q=3,b=5)
except TypeError as e: print(e)
print(currentframe().f_lineno, getmembers(K, isfunction), [n for n, v in getmembers(K) if not n.startswith('__')])
print(getmro(bool), unwrap(f) is f, getattr_static(K, 's'), isabstract(K), getgeneratorstate(gen()), isdatadescriptor(property()), ismethoddescriptor(str.upper))
from functools import wraps, partial
@wraps(f)
def w(*a, **k): pass
print(signature(w), signature(partial(f, 1)), signature(lambda x=1, *, y: 0))
print(signature(f).replace(return_annotation=int), Signature([Parameter('x', Parameter.POSITIONAL_ONLY)]))
try: signature(3)
except TypeError as e: print(e)
print(stack()[0].function, cleandoc('  a\n    b'), indentsize('  x'), Parameter('x', Parameter.KEYWORD_ONLY, default=3, annotation=int))
print(formatannotation(int), getcallargs(f, 1, 2), Signature.empty)
class G:
    def __init__(self, q, r=2): pass
print(signature(G))
class H:
    def __call__(self, t): pass
print(signature(H()))
print(inspect.CO_VARARGS, inspect.isawaitable(co), iscode(f.__code__), isframe(currentframe()), istraceback(None))
