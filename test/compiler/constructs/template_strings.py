t''
t'a'
t'{a}'
t'{a}{b}'
t' {a} {b} '
t'a{b}c{d!r}e{f:>{g}}h'
t'{a!s}{b!r}{c!a}'
t'{a:b}{c!r:d}{e:{f}{g!r}h}'
t'{a=}'
t'{ a = !s:>10}'
t'{a!s:{b}}' t'c' t'' t'{d}'
t'{{}}{{{a}}}'
T'{a}', tr'\{a}\n', Rt'{a:\n}', t'''{a
+ b}
c''', t"{'a'}{"b"}"
t'{(lambda: 1)()}{[x for x in y]}{ {1: 2}[1]}{a, b}{*c, d}{(e := f)}'
t'{ {1: 2} }{ {a for a in b} }'
f'{t"{x!a}"}', t'{f"{x!r:{w}}"}', t'{t"{t"{y}"}"}', f'{t"{a}":{b}}', f'{t"{a=!r:>{b}}"=}'
t'é{é}ü{"ü"}', t'\u2022{a}\x00'
def f(x):
    """doc"""
    return t"{f'{x!r:{w}}'} {y = }", t'{x:{x:{x}}}'
def g():
    t'no docstring'
    yield t'{(yield)}{(yield from x)}'
async def h(): return t'{await x!r:{await y}}{[z async for z in w]}'
class A:
    t'{__a}{__b.__c!r}'
    def f(self): return t'{super().f()}{self.__x}'
x = t'''
{
    a
    .b
    (c)
!r
:
>{
d}
}
'''
print(t'{a}', t'{b}' t'{c}', *t'{d}', k=t'{e}')
