def change(n):
    n = n + 1
    return n
n = 1
print(change(n), n)
