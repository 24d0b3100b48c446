try:
    try:
        raise ExceptionGroup('m', [ValueError(1), TypeError(2)])
    except* ValueError:
        raise RuntimeError('new')
except BaseException as e:
    print(repr(e))
    print(repr(e.exceptions[0].__context__))
