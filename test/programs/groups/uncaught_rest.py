try:
    raise ExceptionGroup('a', [ValueError(1), TypeError(2), KeyError(3)])
except* ValueError as e:
    raise
except* TypeError as e:
    raise e
