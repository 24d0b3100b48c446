for thing in (ValueError, ValueError('v')):
    try:
        raise thing
    except ValueError as error:
        print(repr(error))
