x = 'global'
def f(y):
    z = 1
    return sorted(locals()), 'x' in globals()
print(f(2))
