try:
    raise KeyError('k')
except LookupError as error:
    print(type(error).__name__, error.args)
