try:
    raise KeyError('k')
except KeyError:
    raise ExceptionGroup('outer', [ValueError('v\nline'), ExceptionGroup('inner', [TypeError('t'), ZeroDivisionError()])]) from OSError('cause')
