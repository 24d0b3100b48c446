def plain():
    x = 1
    return x
def capturing():
    x = 1
    return lambda: x
print(plain.__code__.co_cellvars, capturing.__code__.co_cellvars)
