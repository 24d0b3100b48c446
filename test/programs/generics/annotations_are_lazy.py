def f(a: unknown) -> int:
    pass

try:
    f.__annotations__
except NameError as e:
    print(e)
unknown = float
print(f.__annotations__)
