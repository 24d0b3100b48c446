for i in range(3):
    square = i * i
print(i, square)
