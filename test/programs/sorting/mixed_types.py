try:
    sorted([1, 'a'])
except TypeError as error:
    print(error)
print(sorted([1, 'a', 2.5], key=str))
