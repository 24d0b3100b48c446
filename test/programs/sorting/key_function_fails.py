try:
    sorted(['1', 'x'], key=int)
except ValueError as error:
    print(error)
