try:
    try:
        raise ExceptionGroup('g', [ValueError(1), TypeError(2)])
    except* ValueError:
        print('one handled')
except ExceptionGroup as rest:
    print(repr(rest))
