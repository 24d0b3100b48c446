g = {'n': 3}
exec('m = n + 1', g)
print(g['m'])
loc = {}
exec('z = n', g, loc)
print(loc)
