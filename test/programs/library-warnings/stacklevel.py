import warnings

def area(r):
    warnings.warn('area() is going away', DeprecationWarning, stacklevel=2)
    return 3 * r * r

print(area(2))
print(area(3))
