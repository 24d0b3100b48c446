xs = [1, 2, 3]
print([x * y for x in xs for y in xs if x < y])
print({x: x ** 2 for x in xs}, {x % 2 for x in xs})
m = [[1, 2], [3, 4]]
print([[r[i] for r in m] for i in range(2)])
def f():
    fs = [lambda: x for x in range(3)]
    return [g() for g in fs]
print(f())
print([y := 1, y**2])
if (n := len(xs)) > 2: print(n)
