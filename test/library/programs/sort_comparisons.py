# Which comparisons a sort makes, and in which order.
log = []
class K:
    def __init__(self, v): self.v = v
    def __lt__(self, o):
        log.append((self.v, o.v)); return self.v < o.v
def rnd(seed):
    x = seed
    while True:
        x = (x * 1103515245 + 12345) % 2**31
        yield x >> 8
def h(l):
    n = 0
    for a, b in l: n = (n * 31 + a * 7 + b) % 1000000007
    return n
for n in range(2, 201):
    for kind in ('rand', 'few', 'up', 'down', 'saw', 'mostly'):
        g = rnd(n)
        if kind == 'rand': v = [next(g) % 1000 for _ in range(n)]
        elif kind == 'few': v = [next(g) % 4 for _ in range(n)]
        elif kind == 'up': v = list(range(n))
        elif kind == 'down': v = list(range(n))[::-1]
        elif kind == 'saw': v = [i % 17 for i in range(n)]
        else:
            v = list(range(n)); v[n//2] = -1; v[n//3] = 500
        log.clear(); s = sorted(map(K, v)); print(n, kind, len(log), h(log), [k.v for k in s][:3])
        log.clear(); s = sorted(map(K, v), reverse=True); print(n, kind, len(log), h(log), [k.v for k in s][:3])
for n in (1000, 3000):
    g = rnd(n); v = [next(g) % 1000 for _ in range(n)]
    log.clear(); s = sorted(map(K, v)); print(n, len(log), h(log))
    v = [*range(n//2), *range(n//3), *[5]*100, *range(300, 0, -1)]
    log.clear(); s = sorted(map(K, v)); print(n, len(log), h(log))
    log.clear(); v=[1,2]; print(min(map(K,[3,1,2])).v, max(map(K,[3,1,2])).v, log)
