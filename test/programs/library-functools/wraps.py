from functools import wraps


def logged(function):
    @wraps(function)
    def wrapper(*args):
        print('call', function.__name__)
        return function(*args)
    return wrapper


@logged
def double(x):
    """Twice x."""
    return 2 * x


print(double(4), double.__name__, double.__doc__, double.__wrapped__(1))
