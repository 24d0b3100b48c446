d = {'a': 1}
keys, items = d.keys(), d.items()
d['b'] = 2
print(keys, items, d.values(), keys & {'a', 'z'})
