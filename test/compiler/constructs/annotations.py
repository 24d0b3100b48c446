x: int
y: str = 'a'
(z): float = 1
a.b: int
a[b:c, d, ::e]: int = 3
a[b:c, d, ::e]: int
if x:
    w: int = 3
    def conditional(a: int): pass
[lambda: i for i in x]
def f(a: int, /, b: 'text' = 1, *args: float, c: 1 + 2 = 2, **kw: dict[str, int]) -> None:
    local: unknown = 1
    other: unknown
def g(*args: *Ts): pass
def h(format: format) -> x: pass
class B:
    p: int
    q: p = 1
    if x:
        r: int
    while y:
        s: int = 1
    __t: int
    def f(self, __a: p) -> 'B': return __class__
class C:
    def f(self) -> p: pass
    p = 1
def outer(t):
    class D:
        u: t
        def f(self, v: t, w: u): pass
    def inner(x: t) -> D: pass
@dec
class E:
    a: int
    b: list[a] = [a for a in c]
