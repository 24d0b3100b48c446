class Ctx:
    def __init__(self, n): self.n = n
    def __enter__(self):
        print('enter', self.n); return self
    def __exit__(self, et, ev, tb):
        print('exit', self.n, et and et.__name__)
        return self.n == 1
with Ctx(0) as a, Ctx(1) as b:
    print(a.n, b.n)
    raise ValueError('x')
print('after')
with Ctx(2):
    raise KeyError('y')
