from contextlib import contextmanager


@contextmanager
def guarded():
    try:
        yield
    except ZeroDivisionError as error:
        print('swallowed', error)
    finally:
        print('done')


with guarded():
    1 / 0
with guarded():
    {}['missing']
