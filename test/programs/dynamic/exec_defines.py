exec('def f(n):\n    return n + 1')
print(f(1))
