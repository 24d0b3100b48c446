for n in (5, 0, -5):
    if n > 0:
        print('positive')
    elif n == 0:
        print('zero')
    else:
        print('negative')
