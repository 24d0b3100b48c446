class M:
    def __init__(self, v): self.v = v
    def __radd__(self, o): return M(o + self.v)
    def __mul__(self, o): return NotImplemented
    def __rmul__(self, o): return 'rmul'
    def __iadd__(self, o): self.v += o; return self
    def __neg__(self): return M(-self.v)
    def __getattr__(self, n):
        if n.startswith('_'): raise AttributeError(n)
        return n.upper()
    def __str__(self): return f'M({self.v})'
    def __format__(self, s): return f'<{self.v}{s}>'
    def __index__(self): return self.v
m = M(2)
print(1 + m, 3 * m, -m, f'{m:abc}', m.hello, [10, 20, 30][m])
m += 5; print(m)
try: m * 3
except TypeError as e: print(e)
try: m - 1
except TypeError as e: print(e)
print(sum([M(1), M(2)], 0) if False else 'ok')
