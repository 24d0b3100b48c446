for value in (None, True, 1):
    match value:
        case None: print('none')
        case True: print('true')
        case _: print(value)
