def outer[T]():
    def inner(x: T):
        return T
    return inner

print(outer()(0), outer().__annotations__)
try:
    T
except NameError as e:
    print(e)
