def f(a):
    exec('b = a + 1; a = 9')
    print(locals(), a)
    return eval('a + 1')

print(f(1))
