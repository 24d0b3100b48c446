def first():
    return second()
try:
    first()
except NameError as error:
    print(error)
def second():
    return 2
print(first())
