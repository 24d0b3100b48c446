try:
    raise ValueError
except* ExceptionGroup:
    pass
