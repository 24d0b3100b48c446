try:
    try:
        pass
    except ValueError:
        print('never')
    else:
        raise ValueError('from else')
except ValueError as error:
    print(error)
