x = 3
if x: y = 1; z = 2
while x: x -= 1
for i in range(2): print(i, end=' ')
print(x, y, z)
