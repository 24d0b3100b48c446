xs = [2, 3, 1]
for i in range(1, len(xs)):
    j = i
    while j and xs[j - 1] > xs[j]:
        xs[j - 1], xs[j] = xs[j], xs[j - 1]
        j -= 1
print(xs)
