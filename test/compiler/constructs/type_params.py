def plain[T](x: T) -> T:
    return x

def defaults[T: int, U: (int, str) = str, *Ts = *tuple[int], **P = [int]](
        x: T = 1, *args: *Ts, k: U = 'k', **kw: P.kwargs) -> U:
    """Docstring."""
    y: T = x
    return lambda: (T, P, y)

def keyword_only[T](*, k: T = 1): return T
def positional[T](a=1, /, b=2): yield T

@decorator
@another(1)
async def coroutine[T](a: list[T]) -> T:
    return [T async for T in await a]

def outer(x):
    def inner[T: x](a: x = x) -> dict[T, x]:
        def innermost[U: T](b: T | U | x): return T, U, x
        return innermost
    class Local[T: x](x, Base[T], metaclass=M, k=T):
        y: T | x
        def method[U: T](self, u: U) -> T: return super().method(u), T, __class__
    type Alias = x
    type Generic[T: x = x] = x | T
    return inner, Local

class Plain[T]: pass
class Documented[T](Base):
    """A class."""
    x: T
    if T:
        y: T
    class Nested[U](T): z: T | U
class Unpacked[T, *Ts](*bases, **keywords): pass
class Many[T](a1, a2, a3, a4, a5, a6, a7, a8, a9, a10, a11, a12, a13, a14, a15, a16, a17, a18, a19, a20,
              a21, a22, a23, a24, a25, a26, a27, a28, a29, a30): pass
class Starred[T](*a, b, k=1): pass
@decorator
class Private[__T, *__Ts](__x, [__T for __q in __T], lambda __y: __y):
    def __method(self, a: __T) -> __T: return __T, __x
    type __Alias[__U] = __U | __T

type Simple = int
type Recursive[T: Recursive = Recursive, *Ts = *Ts, **P = [P]] = dict[T, (lambda: T)] | [T for T in Ts if P]

class Scope:
    x = 1
    T = 2
    type A = x | A | [x for _ in y] | (lambda: x)
    type B[T: x = x] = x | T | [T for _ in x]
    def method[T: x = x, V: (x, T) = V](self, a: x, b: T = x) -> x:
        return x, T
    class Inner[W: x](x, [x for _ in T]):
        z: x | W
    async def coroutine[T](self): return self.T, T
    if x:
        def conditional[T](self): pass
        w: T

def function():
    global declared
    class declared[T]: pass
    def generator[T]():
        yield [T for _ in T], {lambda: T for _ in T}, (T for _ in T)
    class Cells:
        def a[T](self): return __class__
        def b[T: __class__](self) -> __class__: return T
