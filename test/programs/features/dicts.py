d = {'a': 1, 'b': 2}
d['c'] = 3
del d['a']
print(d, d.get('z'), d.get('z', 0), d.pop('b'), d.setdefault('q', []), list(d.items()))
for k in d: print(k, d[k])
for k, v in d.items(): print(k, v)
d.update(x=1, y=2)
print(len(d), 'x' in d, sorted(d), {**d, 'z': 9})
try:
    d['nope']
except KeyError as e:
    print('KeyError', e)
nested = {'a': {'b': [1, 2]}}
nested['a']['b'].append(3)
print(nested)
a, *rest = [1, 2, 3]
print(a, rest)
def f(*args, k=1, **kw): return args, k, kw
print(f(1, 2, k=3, z=4), f(*[1], **{'q': 2}))
