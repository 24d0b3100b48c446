def f[T: Later](x: T):
    pass

T, = f.__type_params__
try:
    T.__bound__
except NameError as e:
    print(e)

class Later:
    pass

print(T.__bound__)
