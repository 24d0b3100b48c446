class P:
    def __init__(self, x): self.x = x
    def __repr__(self): return f'P({self.x!r})'
    def __eq__(self, o): return isinstance(o, P) and self.x == o.x
    def __hash__(self): return hash(self.x)
    def __lt__(self, o): return self.x < o.x
print([P(1), (P(2),), {P(3): P(4)}, {P(5)}])
d = {P(1): 'a', P(2): 'b'}; d[P(1)] = 'c'; print(d, P(2) in d, d.get(P(9)), len(d))
print(sorted([P(3), P(1), P(2)]), max(P(1), P(5)), P(1) in [P(0), P(1)], [P(1), P(2)].index(P(2)))
s = {P(1), P(1), P(2)}; print(len(s), P(1) in s, s - {P(1)}, s == {P(2), P(1)})
print([P(1)] == [P(1)], (P(1), 2) < (P(2), 1), [P(1)].count(P(1)))
try:
    {[]: 1}
except TypeError as e: print(e)
try:
    {P([]): 1}
except TypeError as e: print(e)
