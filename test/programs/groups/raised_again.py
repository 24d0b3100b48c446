try:
    try:
        raise ExceptionGroup('m', [ValueError(1), TypeError(2), KeyError(3)])
    except* ValueError:
        raise
    except* TypeError:
        pass
except ExceptionGroup as e:
    print(repr(e))
