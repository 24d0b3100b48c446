value = 3
try:
    value()
except TypeError as error:
    print(error)
[]()
