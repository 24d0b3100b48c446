def move(n, source, target, spare):
    if n == 0:
        return
    move(n - 1, source, spare, target)
    target.append(source.pop())
    move(n - 1, spare, target, source)


a, b, c = [3, 2, 1], [], []
move(3, a, c, b)
print(a, b, c)
