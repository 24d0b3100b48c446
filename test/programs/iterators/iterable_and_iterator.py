class Range:
    def __init__(self, n):
        self.n = n
    def __iter__(self):
        return iter(range(self.n))
r = Range(2)
print(list(r), list(r), [(a, b) for a in r for b in r])
