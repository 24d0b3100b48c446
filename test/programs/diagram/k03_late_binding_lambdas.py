def make():
    found = []
    for i in range(10):
        found.append(lambda: i)
    return found


functions = make()
print([f() for f in functions])
