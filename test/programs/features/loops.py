for i in range(5):
    if i == 1: continue
    if i == 3: break
    print(i)
else:
    print('no')
while True:
    try:
        break
    finally:
        print('f')
n = 3
while n: n -= 1
for i, (a, b) in enumerate([(1, 2), (3, 4)]): print(i, a, b)
for x in (): pass
else: print('empty')
print([i for i in range(3)], i)
x = 5 if n else 6
print(x, not x, x and 0, 0 or 'b', 1 < x < 10, x is None, x == 6 != 7)
assert x == 6
assert x == 5, 'five'
