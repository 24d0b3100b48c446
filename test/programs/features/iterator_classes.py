class Count:
    def __init__(self, n): self.i, self.n = 0, n
    def __iter__(self): return self
    def __next__(self):
        if self.i >= self.n: raise StopIteration
        self.i += 1
        return self.i
for x in Count(2): print(x)
print(list(Count(3)), sum(Count(2)))
a, b = Count(2)
print(a, b)
class Seq:
    def __getitem__(self, i):
        if i > 2: raise IndexError(i)
        return i * 10
print(list(Seq()), 20 in Seq())
