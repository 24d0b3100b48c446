def middle():
    print('once')
    return 5
print(1 < middle() < 10, 1 < middle() < 2, 1 < 3 > 2 != 4)
