xs = [2, 1]
print(xs.sort(), xs, sorted('ba'))
