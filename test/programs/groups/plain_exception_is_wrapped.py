try:
    raise ValueError('x')
except* ValueError as e:
    print(repr(e), e.exceptions)
