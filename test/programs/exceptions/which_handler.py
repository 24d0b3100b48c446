for bad in ('int("x")', '[][0]', '{}["k"]'):
    try:
        eval(bad)
    except KeyError as error:
        print('key', error)
    except (IndexError, ValueError) as error:
        print(type(error).__name__, error)
