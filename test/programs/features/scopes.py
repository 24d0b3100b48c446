x = 'g'
class C:
    x = 'c'
    def f(self): return x
    g = lambda self: x
    xs = [x for _ in range(1)]
    ys = [y for y in x]
    class D:
        print(x)
        def h(self): return x
print(C().f(), C().g(), C.xs, C.ys, C.D().h())
def outer():
    x = 'o'
    def mid():
        nonlocal x
        x = 'm'
        def inner():
            nonlocal x
            x = 'i'
            return lambda: x
        return inner()
    f = mid()
    return x, f()
print(outer())
def shadow(list=None):
    print = str
    return print(list)
print(shadow(3))
def gen_scope():
    n = 1
    g = (n + i for i in range(2))
    n = 10
    return list(g)
print(gen_scope())
def late():
    fs = []
    for i in range(3):
        def f(i=i): return i
        fs.append(f)
        fs.append(lambda: i)
    return [f() for f in fs]
print(late())
def use_before():
    try: print(v)
    except UnboundLocalError as e: print(e)
    v = 1
    del v
    try: v
    except UnboundLocalError as e: print(e)
use_before()
total = 0
def addto(n):
    global total
    total += n
for k in range(3): addto(k)
print(total)
print([z for z in range(2)], 'z' in dir())
if (w := 5) > 3: print(w)
print([(q := r) for r in range(3)], q)
