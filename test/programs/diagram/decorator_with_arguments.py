def repeat(times):
    def decorate(f):
        def wrapper(*args):
            return [f(*args) for _ in range(times)]
        return wrapper
    return decorate


@repeat(3)
def shout(word):
    return word + "!"


print(shout("hey"))
