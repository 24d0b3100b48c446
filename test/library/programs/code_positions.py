# The line table of a code object, as a program reads it.
def f(a):
    try:
        return [x + 1 for x in a
                if x]
    except (ValueError, TypeError) as error:
        raise error from None


def g():
    yield (
        1
    )
    with f(1) as x, g(): pass


for code in (f.__code__, g.__code__, compile('x = 1\n\ny = 2', 'name', 'exec')):
    print(list(code.co_lines()))
    print(list(code.co_positions()))
print(type(f.__code__.co_lines()).__name__, type(f.__code__.co_positions()).__name__)
