xs = [1]
xs.append(xs)
print(xs, xs[1] is xs)
