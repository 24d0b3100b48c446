class It:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        if self.n == 0: raise StopIteration
        self.n -= 1
        return self.n
print(list(It(3)), sum(It(4)), max(It(3)), sorted(It(3)), tuple(It(2)), set(It(3)), [*It(2)], list(zip(It(2), It(3))), list(map(str, It(2))), list(enumerate(It(2))), 2 in It(3), dict.fromkeys(It(2)), ','.join(str(v) for v in It(3)))
class G:
    def __getitem__(self, i):
        if i > 2: raise IndexError
        return i * 10
    def __len__(self): return 3
print(list(G()), 20 in G(), list(reversed(G())), iter(G()).__class__)
def gen():
    got = yield 1
    print('got', got)
    yield 2
print(list(gen()), list(gen() for _ in range(0)), sum(x for x in [1, 2]), any(x for x in gen()))
d = {'a': 1}
try:
    for k in d: d['b'] = 2
except RuntimeError as e: print(e)
st = {1, 2}
try:
    for k in st: st.add(k + 10)
except RuntimeError as e: print(e)
it = iter([1, 2]); print(next(it), next(it), next(it, 'end'))
l = [1, 2, 3, 4]
for v in l:
    if v == 2: l.remove(v)
    print(v, end=' ')
print(l)
