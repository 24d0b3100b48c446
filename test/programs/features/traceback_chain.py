class AppError(Exception): pass
def low(): return {}['missing']
def mid():
    try:
        low()
    except KeyError as e:
        raise AppError('failed to load') from e
def high():
    try:
        mid()
    except AppError:
        cleanup_failed()
high()
