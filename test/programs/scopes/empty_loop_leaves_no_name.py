for item in []:
    pass
try:
    print(item)
except NameError as error:
    print(error)
