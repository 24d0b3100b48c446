xs = [3, 1]
xs.append(2)
xs.insert(0, 9)
xs.extend([7, 7])
print(xs, xs.index(7), xs.count(7), xs.pop(), xs.pop(0))
xs.remove(3)
xs.reverse()
print(xs, xs.clear(), xs)
