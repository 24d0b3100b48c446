def typed(*types):
    def decorate(f):
        def wrapper(*args):
            for arg, kind in zip(args, types):
                if not isinstance(arg, kind):
                    raise TypeError(f'{arg!r} is no {kind.__name__}')
            return f(*args)
        return wrapper
    return decorate
@typed(int, str)
def repeat(n, text):
    return text * n
print(repeat(2, 'a'))
repeat('a', 2)
