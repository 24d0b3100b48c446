try:
    try:
        int('x')
    except ValueError as error:
        raise RuntimeError('bad config') from error
except RuntimeError as error:
    print(repr(error.__cause__), error.__suppress_context__)
