def root(n):
    import math
    return math.isqrt(n)
print(root(17))
try:
    math
except NameError as error:
    print(error)
