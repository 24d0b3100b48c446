import sys

def f():
    x = 1
    names = sys._getframe().f_locals
    names['x'] = 7
    print(x, 'x' in names, sorted(names))
    try:
        del names['x']
    except ValueError as e:
        print(e)

f()
