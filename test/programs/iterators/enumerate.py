for number, name in enumerate(['a', 'b'], start=1):
    print(number, name)
