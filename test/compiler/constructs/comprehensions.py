[x for x in y]
{x for x in y if x if z}
{k: v for k, v in y}
(x for x in y for z in x)
[a for a in b for c in [a] for d in (1, 2) for e in (*f,)]
[x for x in [y for y in z]]
[[x for y in x] for x in z]
[lambda: x for x in y]
[(x, w) for x in y if (w := x)]
print([w := i for i in x])
def f(a, b):
    def g():
        nonlocal a
        return [(a := i) for i in b]
    c = [a for a in [lambda: b for b in a] for c in [a] for d in (1, 2)]
    return [lambda: a for a in b], [a for x in c], {a: [b for b in a] for a in c}
def h():
    x = 1
    def i(): return x
    return [x for x in i()], [lambda: x for x in y], (x for x in y)
class A:
    w = 3
    q = [z + k + w for z in y]
    r = [lambda: z for z in y]
    s = {z: [b for b in z] for z in y if z}
    t = (w for z in w)
    [__class__ for i in 3]
    def f(self):
        x = 3
        def g(): return x, [x for x in x]
        return [lambda: x for x in self.p], [__class__ for i in super().x]
import m
[m.f() for x in y]
[m for m in y], m.f()
lambda: [x for x in y]
for x in (x for x in x): pass
[f(
    x)
 for x in
 y
 if x]
