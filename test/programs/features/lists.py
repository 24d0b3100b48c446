xs = [3, 1, 2]
xs.append(4); xs.extend([5, 6]); xs.insert(0, 0)
print(xs, xs.index(1), xs.count(2), xs.pop(), xs.pop(0))
xs.reverse(); print(xs); xs.sort(); print(xs)
xs[1:3] = ['a', 'b', 'c']
print(xs, xs[-1], xs[::2], xs + [1], xs * 2)
del xs[0]; print(xs)
ys = xs; ys.append('shared'); print(xs is ys, xs)
zs = xs[:]; zs.append('own'); print(xs == zs)
t = (1, 'a', (2, 3)); print(t, t[2][0], len(t))
xs.remove('zzz')
