point = (1, 2)
match point:
    case (x, y) if x > y:
        print('greater')
    case (x, y):
        print(x, y)
print(x, y)
