from functools import wraps
def logged(f):
    @wraps(f)
    def wrapper(*args):
        print('calling', f.__name__)
        return f(*args)
    return wrapper
@logged
def square(n):
    """n squared"""
    return n * n
print(square(3), square.__name__, square.__doc__)
