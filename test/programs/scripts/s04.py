from dis import dis

b = 2
def p(a):
    print(a)
    print(b)

def p2(a):
    print(a)
    print(b)
    b = 3

dis(p)
dis(p2)
