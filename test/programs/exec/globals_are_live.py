x = 1
globals()['y'] = 3
locals()['x'] = 2
print(x, y)
