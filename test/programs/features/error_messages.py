def t(f):
    try: f()
    except Exception as e: print(type(e).__name__, e, e.args)
t(lambda: [].pop()); t(lambda: {}['k']); t(lambda: [1][5]); t(lambda: 'a'.foo); t(lambda: None.x)
t(lambda: int('z')); t(lambda: 1/0); t(lambda: (1,)[1]); t(lambda: {}[[]]); t(lambda: len(5)); t(lambda: missing_name)
t(lambda: [1, 2].index(3)); t(lambda: next(iter([]))); t(lambda: 'a' < 1); t(lambda: (lambda x: x)()); t(lambda: max([]))
t(lambda: [].remove(1)); t(lambda: {}.pop('x')); t(lambda: set().pop()); t(lambda: 'abc'.index('z')); t(lambda: float('x'))
t(lambda: chr(-1)); t(lambda: range(1, 2, 0)); t(lambda: sum(['a'])); t(lambda: int([])); t(lambda: 5()); t(lambda: [][0:'a'])
t(lambda: [1, 2, 3].sort(lambda: 0)); t(lambda: print(1, foo=2)); t(lambda: open); t(lambda: isinstance(1, 2)); t(lambda: ''.join([1]))
class E(Exception):
    def __str__(self): return 'custom'
def r(): raise E('a', 1)
t(r)
def r2(): raise E
t(r2)
def r3(): raise 'str'
t(r3)
def r4(): assert 0, 'msg'
t(r4)
