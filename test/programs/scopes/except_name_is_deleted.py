error = 'before'
try:
    1 / 0
except ZeroDivisionError as error:
    print('caught', error)
try:
    print(error)
except NameError as missing:
    print(missing)
