def f():
    try:
        raise ExceptionGroup('m', [ValueError(1), TypeError(2)])
    except* ValueError as e:
        print('values', e.exceptions)

try:
    f()
except ExceptionGroup as e:
    print(repr(e))
