import weakref, gc
class Node:
    def __init__(self, name): self.name = name
    def __repr__(self): return f'Node({self.name})'
n = Node('a')
r = weakref.ref(n)
print(r() is n, weakref.getweakrefcount(n), weakref.ref(n) is r)
keep = n
del n
print(r())
del keep
print(r())
cache = weakref.WeakValueDictionary()
x = Node('x')
cache['x'] = x
print(list(cache.items()), 'x' in cache)
del x
print(len(cache), 'x' in cache)
wk = weakref.WeakKeyDictionary()
k = Node('k')
wk[k] = 1
print(len(wk), wk[k])
del k
print(len(wk))
try:
    weakref.ref(3)
except TypeError as e:
    print(e)
def make():
    local = Node('local')
    return weakref.ref(local)
print(make()())
m = Node('m')
f = weakref.finalize(m, print, 'finalized')
print(f.alive)
s = weakref.WeakSet([m])
print(len(s), m in s)
class C:
    def meth(self): return 5
c = C()
wm = weakref.WeakMethod(c.meth)
print(wm()())
print(gc.isenabled())
