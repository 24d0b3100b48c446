def f(a: undefined) -> int:
    pass

try:
    f.__annotations__
except NameError as e:
    print(e)
undefined = float
print(f.__annotations__)
