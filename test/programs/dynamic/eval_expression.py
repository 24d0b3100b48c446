x = 2
print(eval('x * 3'), eval('x + y', {'x': 1, 'y': 5}), eval('[x for _ in range(2)]'))
