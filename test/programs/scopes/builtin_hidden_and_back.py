max = 3
print(max)
del max
print(max(4, 5))
