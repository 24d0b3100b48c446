from contextlib import contextmanager


@contextmanager
def nothing():
    if False:
        yield


with nothing():
    pass
