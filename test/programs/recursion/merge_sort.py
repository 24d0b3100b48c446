def merge(a, b):
    out = []
    while a and b:
        out.append((a if a[0] <= b[0] else b).pop(0))
    return out + a + b
def sort(xs):
    if len(xs) < 2:
        return xs
    half = len(xs) // 2
    return merge(sort(xs[:half]), sort(xs[half:]))
print(sort([2, 3, 1]))
