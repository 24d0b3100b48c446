from contextlib import contextmanager


@contextmanager
def around():
    print('before')
    yield
    print('after')


@around()
def work(x):
    return x + 1


print(work(1), work.__name__)
