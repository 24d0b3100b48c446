xs = [1, 2, 4, 7]
i, j = 0, len(xs) - 1
while i < j:
    total = xs[i] + xs[j]
    if total == 6:
        print(xs[i], xs[j])
        break
    if total < 6: i += 1
    else: j -= 1
