match (1, 2):
    case (a, 3):
        print('no')
    case (a, b):
        print(a, b)
print(a, b)
