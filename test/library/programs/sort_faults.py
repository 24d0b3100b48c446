# What a sort that fails, or that is disturbed, leaves behind.
def t(l, **k):
    try: l.sort(**k); print('ok', l)
    except Exception as e: print(type(e).__name__, e, l)
t([3, 1, 'a', 2]); t([5, 4, 3, 'x', 1, 2]); t(list(range(100, 0, -1)) + ['q', 3]); t([*range(50), *range(70), None, *range(30)])
t([3,1,2], key=lambda x: 1/(x-1)); t([3,1,2], reverse='x'); t([3,1,2], reverse=1); t([3,1,2], key=5); t([1, 'a', 2], reverse=True)
l = [3, 1, 2]
class M:
    def __lt__(self, o): l.append(1); return True
def k(x): l.append(9); return x
t(l, key=k)
l = [M(), M()]
try: l.sort()
except ValueError as e: print(e, len(l))
l = [1, 2]
def k(x): print(l); return x
t(l, key=k)
l = []
t(l, key=lambda x: l.append(1))
class N(int):
    def __lt__(self, o): return NotImplemented
print(sorted([N(3), N(1), N(2)]), sorted([(1, N(2)), (1, N(1))]), sorted([2.5, float('nan'), 1]), sorted([True, False, True]))
class W:
    def __lt__(self, o): return 'yes'
    def __repr__(self): return 'W'
print(sorted([W(), W()]))
class Bad:
    def __init__(self, v): self.v = v
    def __lt__(self, o):
        global n; n -= 1
        if n == 0: raise ValueError('enough')
        return self.v < o.v
    def __repr__(self): return str(self.v)
for size, count in ((10, 12), (10, 20), (50, 100), (100, 400), (200, 1000), (200, 1100), (200, 1180)):
    l = [Bad(i * 7919 % 101) for i in range(size)]; n = count; t(l); n = count; t(l, reverse=True)
print(sorted([3, 1, 2], reverse='x'))
