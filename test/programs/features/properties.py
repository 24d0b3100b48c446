class T:
    def __init__(self): self._c = 0
    @property
    def c(self):
        "doc"
        return self._c
    @c.setter
    def c(self, v):
        if v < 0: raise ValueError('neg')
        self._c = v
    @c.deleter
    def c(self): print('del')
t = T()
t.c = 5; print(t.c); del t.c
try: t.c = -1
except ValueError as e: print('err', e)
print(T.c.__doc__)
