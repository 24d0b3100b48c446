def p(a):
    print(a)
    print(b)

b = 2
p(1)
