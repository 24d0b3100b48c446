xs = [3, 1, 2]
for end in range(len(xs) - 1, 0, -1):
    for i in range(end):
        if xs[i] > xs[i + 1]:
            xs[i], xs[i + 1] = xs[i + 1], xs[i]
print(xs)
