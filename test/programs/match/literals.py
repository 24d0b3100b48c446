def name(n):
    match n:
        case 0:
            return 'zero'
        case 1 | 2:
            return 'few'
        case None:
            return 'none'
        case -1.5:
            return 'negative'
        case _:
            return 'other'

for n in [0, 2, None, -1.5, True, 'x']:
    print(name(n))
