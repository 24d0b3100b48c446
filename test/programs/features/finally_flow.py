def a():
    for i in range(3):
        try:
            if i == 1: continue
            print(i)
            if i == 2: break
        finally:
            print('f', i)
    return 'end'
print(a())
def b():
    try:
        return 'try'
    finally:
        print('cleanup')
print(b())
def c():
    try:
        raise KeyError('k')
    except KeyError:
        try:
            raise ValueError('v')
        finally:
            print('inner')
try: c()
except ValueError as e: print(type(e.__context__).__name__)
def d():
    while True:
        try:
            try: 1/0
            except ZeroDivisionError: raise
        except ZeroDivisionError as e:
            print('re', e)
            return
        finally: print('z')
d()
try:
    try: raise TypeError('x')
    except TypeError as e: raise e from None
except TypeError as e: print(e.__suppress_context__, e.__cause__)
