def repeat(times):
    def decorate(f):
        def wrapper(*args):
            return [f(*args) for _ in range(times)]
        return wrapper
    return decorate
@repeat(3)
def hi(name):
    return name
print(hi('a'))
