d = {'a': 1}
print(d.get('x'), d.get('x', 0), d.pop('a'), d, d.setdefault('k', []), d)
d.update(z=1)
print(d | {'z': 2}, 'z' in d)
