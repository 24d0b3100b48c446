group = ExceptionGroup('m', [ValueError(1), TypeError(2), ExceptionGroup('n', [ValueError(3)])])
try:
    raise group
except* ValueError as e:
    print(repr(e))
except* TypeError as e:
    print(repr(e))
print('done')
