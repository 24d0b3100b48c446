try:
    raise ExceptionGroup('several', [ValueError(1), KeyError('k')])
except* ValueError as group:
    print('values', group.exceptions)
except* KeyError as group:
    print('keys', group.exceptions)
