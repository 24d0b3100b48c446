fs = [lambda x: x + n for n in range(3)]
print([f(0) for f in fs])
fs = [lambda x, n=n: x + n for n in range(3)]
print([f(0) for f in fs])
