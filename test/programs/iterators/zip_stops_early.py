print(list(zip([1, 2, 3], 'ab')))
try:
    list(zip([1], 'ab', strict=True))
except ValueError as error:
    print(error)
