for call in (lambda: len(), lambda: len(1), lambda: int('x', y=2), lambda: [].append(1, 2)):
    try:
        call()
    except TypeError as error:
        print(error)
