data = [1, [2, 3], {'k': 'v'}]
match data:
    case [a, [b, *c], {'k': k}]:
        print(a, b, c, k)
