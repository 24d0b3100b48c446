match 'ab':
    case [a, b]:
        print('sequence')
    case str():
        print('text')
