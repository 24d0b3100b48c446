import sys


def who():
    return sys._getframe(1).f_code.co_name


def caller():
    return who()


print(caller(), sys.version_info[:2], sys.getrecursionlimit())
try:
    1 / 0
except ZeroDivisionError:
    kind, error, _ = sys.exc_info()
    print(kind, error, sys.exception() is error)
