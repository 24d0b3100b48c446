for n in [3, 5]:
    if n % 2 == 0:
        break
else:
    print('all odd')
