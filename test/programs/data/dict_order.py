d = {'b': 1, 'a': 2}
d['c'] = 3
d['b'] = 9
del d['a']
d['a'] = 0
print(d, list(d), d.popitem())
