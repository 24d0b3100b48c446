def f(n):
    return [[x * n for x in range(2)] for _ in range(2)]
print(f(3))
