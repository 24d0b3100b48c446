def p(a):
    print(a)
    print(b)

p(1)
