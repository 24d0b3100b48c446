def fix(i):
    return lambda: i
funcs = [fix(i) for i in range(3)]
print([f() for f in funcs])
