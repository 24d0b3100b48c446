def shape(x):
    match x:
        case []:
            return 'empty'
        case [a]:
            return a
        case [a, *rest, b]:
            return a, rest, b

for x in [[], [1], (1, 2), range(4), 'ab']:
    print(shape(x))
