n = 'outer'
print([n for n in range(2)], n)
def f(n):
    return [n for n in [n, n + 1]], n
print(f(5))
