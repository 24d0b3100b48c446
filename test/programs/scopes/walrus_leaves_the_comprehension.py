values = [3, 8, 1]
big = [last := v for v in values if v > 2]
print(big, last)
