space = {}
exec('a = 1\nb = a + 1', space)
print(space['b'], 'a' in globals(), sorted(k for k in space if k[0] != '_'))
