d = {'a': 1}
for key in d:
    d[key + key] = 2
