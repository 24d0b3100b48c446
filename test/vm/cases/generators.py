### gen
def g():
    try:
        x = yield 1
        print('got', x)
        y = yield 2
        print('got', y)
    except ValueError as e:
        print('caught', e)
        yield 'after'
    finally:
        print('fin')
    return 'ret'
a = g(); print(next(a), a.send('s'), a.throw(ValueError('v')))
try: next(a)
except StopIteration as e: print('stop', e.value)
b = g(); next(b); b.close(); print(list(b))
def outer():
    r = yield from g()
    print('r', r)
    z = yield from [10, 20]
    print('z', z)
print(list(outer()))
c = outer(); next(c)
print(c.throw(ValueError, ) if False else c.throw(ValueError('w')))
try: c.throw(KeyError('kk'))
except KeyError as e: print('KeyError', e)
def inf():
    i = 0
    while True:
        try: yield i
        except GeneratorExit: print('exit'); raise
        i += 1
it = inf(); print([next(it) for _ in range(3)]); it.close()
try: next(it)
except StopIteration: print('done')
def bad():
    try: yield 1
    except GeneratorExit: yield 2
e = bad(); next(e)
try: e.close()
except RuntimeError as x: print(x)
def stop():
    yield 1
    raise StopIteration('inner')
try: list(stop())
except RuntimeError as x: print(x, repr(x.__cause__))
f = g()
try: f.send(3)
except TypeError as x: print(x)
def selfrun():
    yield next(me)
me = selfrun()
try: next(me)
except ValueError as x: print(x)
print(g.__name__, a.gi_frame, b.gi_running, type(a).__name__)
### gen in class iter
class It:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        if self.n == 0: raise StopIteration
        self.n -= 1
        return self.n
print(list(It(3)), sum(It(4)), max(It(5)), [*It(2)], dict.fromkeys(It(2)), tuple(It(1)), sorted(It(3)))
a, *b = It(4); print(a, b)
x, y = It(2); print(x, y)
try: x, y = It(3)
except ValueError as e: print(e)
try: x, y, z = It(2)
except ValueError as e: print(e)
for v in It(2): print(v)
print(2 in It(5), list(zip(It(3), 'abc')), list(map(lambda q: q * 2, It(3))), list(enumerate(It(2))))
class Seq:
    def __getitem__(self, i):
        if i > 2: raise IndexError
        return i * 10
print(list(Seq()), 10 in Seq(), list(reversed([1,2,3])))
### yield expr
def acc():
    total = 0
    while True:
        v = yield total
        if v is None: return total
        total += v
a = acc(); next(a)
for v in (1, 2, 3): print(a.send(v))
try: a.send(None)
except StopIteration as e: print('total', e.value)
def flat(x):
    for i in x:
        if isinstance(i, list): yield from flat(i)
        else: yield i
print(list(flat([1, [2, [3, 4]], 5])))
def tree(n): 
    if n: 
        yield from tree(n - 1); yield n; yield from tree(n - 1)
print(list(tree(3)))
print(sum(x * x for x in range(5)), list(x for x in (y for y in range(3))), max((x for x in [1, 3, 2]), default=0))
g = (x for x in [1, 2]); print(next(g), next(g), next(g, 'end'))
def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b
f = fib(); print([next(f) for _ in range(10)])
### gen advanced
def sub():
    try:
        x = yield 'a'
        print('sub got', x)
        return 'sub result'
    finally: print('sub fin')
def main():
    r = yield from sub()
    print('main got', r)
    try: yield 'b'
    except GeneratorExit: print('main exit'); raise
g = main(); print(next(g)); print(g.send('S')); g.close()
g = main(); next(g)
try: g.throw(RuntimeError('rt'))
except RuntimeError as e: print('rt out', e)
class Deleg:
    def __init__(s): s.n = 0
    def __iter__(s): return s
    def __next__(s):
        s.n += 1
        if s.n > 2: raise StopIteration('dv')
        return s.n
    def throw(s, e): print('deleg throw', repr(e)); return 'thrown'
    def close(s): print('deleg close')
    def send(s, v): print('deleg send', v); return 'sent'
def dm():
    r = yield from Deleg()
    print('dm r', r)
g = dm(); print(next(g), g.send('v'), g.throw(ValueError('x')), next(g))
try: next(g)
except StopIteration: print('end')
g = dm(); next(g); g.close()
def nested():
    yield from (yield from (i for i in range(1)) or [7, 8])
print(list(nested()))
def ret():
    return 5
    yield
try: next(ret())
except StopIteration as e: print(e.value, e.args)
def coro():
    while True:
        try: x = yield
        except ValueError as e: print('handled', e)
        else: print('x', x)
c = coro(); next(c); c.send(1); c.throw(ValueError('q')); c.send(2)
try: c.throw(TypeError)
except TypeError as e: print(repr(e))
try: c.send(1)
except StopIteration: print('over')
def ctx():
    try: yield 1
    except ValueError: 
        import sys
        print('in gen', repr(sys.exception()))
        yield 2
        print('still', repr(sys.exception()))
g = ctx(); next(g)
try: raise KeyError('outer')
except KeyError:
    print(g.throw(ValueError('inner')))
    import sys; print(repr(sys.exception()))
try: next(g)
except StopIteration: pass
def gi():
    yield 1
    yield 2
x = gi(); print(x.gi_code.co_name, x.gi_running, x.gi_yieldfrom, x.gi_suspended); next(x); print(x.gi_suspended)
print(list(zip(gi(), gi())), dict(enumerate(gi())), sorted(gi(), reverse=True), set(gi()), tuple(gi()), sum(gi()), min(gi()), ','.join(str(i) for i in gi()))
