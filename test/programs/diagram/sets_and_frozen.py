odd = {1, 3, 5}
prime = {2, 3, 5}
both = odd & prime
frozen = frozenset(both)
groups = {frozen: "both", (1,): "one"}
odd.add(7)
print(sorted(odd | prime), groups[frozen])
