### exceptions
def f():
    try:
        raise ValueError('a')
    except ValueError as e:
        try:
            raise KeyError('b')
        except KeyError as k:
            print(repr(k.__context__), k.__cause__)
            raise TypeError('c') from k
try: f()
except TypeError as t: print(repr(t), repr(t.__cause__), repr(t.__context__), t.__suppress_context__)
class MyErr(Exception):
    def __init__(self, a, b): super().__init__(a, b); self.b = b
    def __str__(self): return f'my {self.args} {self.b}'
try: raise MyErr(1, 2)
except MyErr as m: print(m, repr(m), m.args)
try: raise ValueError
except ValueError as v: print(repr(v), v.args)
try: raise 5
except TypeError as v: print(v)
try: raise ValueError('x') from 5
except TypeError as v: print(v)
try:
    try: 1/0
    finally: print('finally')
except (KeyError, ZeroDivisionError) as z: print(z)
try: raise
except RuntimeError as r: print(r)
try:
    try: pass
    except 5: pass
    try: 1/0
    except 5: pass
except TypeError as t: print(t)
def g():
    for i in range(3):
        try:
            if i == 1: continue
            if i == 2: break
            print('i', i)
        finally: print('f', i)
    else: print('else')
    return 'end'
print(g())
def h():
    try: return 'try'
    finally: print('h')
print(h())
import sys
try: 1/0
except Exception as e:
    print(sys.exc_info()[0], sys.exception() is e)
print(sys.exception())
e = ValueError('n'); e.add_note('note1'); print(e.__notes__)
assert True
try: assert False, 'msg'
except AssertionError as a: print(repr(a))
try: int('x')
except ValueError as v: print(v)
### with
class CM:
    def __init__(s, n, sup=False): s.n, s.sup = n, sup
    def __enter__(s): print('enter', s.n); return s.n
    def __exit__(s, t, v, tb): print('exit', s.n, t and t.__name__, v, tb is not None); return s.sup
with CM(1) as a, CM(2): print(a)
with CM(3, True): raise ValueError('x')
def f():
    with CM(4): return 'r'
print(f())
try:
    with CM(5): 1/0
except ZeroDivisionError as z: print(z)
for i in range(2):
    with CM(i): 
        if i == 0: continue
        break
try:
    with 5: pass
except TypeError as e: print(e)
class Half:
    def __enter__(self): pass
try:
    with Half(): pass
except TypeError as e: print(e)
### recursion
def f(n): return f(n + 1)
try: f(0)
except RecursionError as e: print(e)
depth = 0
def g():
    global depth
    depth += 1
    g()
try: g()
except RecursionError: print('ok')
l = []; l.append(l); print(l)
d = {}; d['d'] = d; print(d)
### unbound after except
try: raise ValueError('q')
except ValueError as e: pass
try: e
except NameError as x: print(x)
### exits
class E:
    def __init__(s, r=None): s.r = r
    def __enter__(s): return s
    def __exit__(s, *a):
        print('exit', a[0])
        if s.r: raise s.r
def f():
    for i in range(3):
        with E():
            if i == 1: continue
            if i == 2: return 'r'
            print(i)
print(f())
try:
    with E(TypeError('from exit')): raise ValueError('body')
except TypeError as e: print(repr(e), repr(e.__context__))
with E() as a, E() as b: print(a is b)
