import sys

def f():
    x = 1
    names = sys._getframe().f_locals
    names['x'] = 7
    names['new'] = 3
    print(x, names['new'], sorted(locals()))
    try:
        del names['x']
    except ValueError as e:
        print(e)

f()
