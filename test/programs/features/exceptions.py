class MyError(Exception):
    def __init__(self, code):
        super().__init__(f'code {code}')
        self.code = code
def f(x):
    try:
        if x == 0: raise MyError(7)
        if x == 1: return 'one'
        [][x]
    except MyError as e:
        print('my', e.code)
        raise RuntimeError('wrapped') from e
    except (IndexError, KeyError):
        print('index')
    else:
        print('else')
    finally:
        print('finally', x)
    return 'done'
for x in (1, 2, 3):
    print(f(x))
try:
    f(0)
except RuntimeError as e:
    print(repr(e.__cause__), e.__context__ is e.__cause__)
def g():
    try:
        1/0
    except ZeroDivisionError:
        missing_name
g()
