f(a,
  b,
  c)
x = [
    1,
    a,
    3,
]
y = (a +
     b *
     c)
def f(
    a,
    b=1,
    c=a,
):
    return (
        a
        and b
        or c
    )
if (a
        and b):
    pass
z = {
    'a': 1,
    'b': a.b
        .c(),
}
with (
    a
    as b
): pass
try:
    a
except (
    B,
    C,
) as d:
    pass
π = 'é' + é; ü.ö(ä)
lambda: (
    x
)
a; b; c
if a:
    def f():
        a; b ;
class A: a ; # comment
for a in b: c;
while a: b;
