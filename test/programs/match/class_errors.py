class A:
    pass

class B:
    __match_args__ = ['x']

class C:
    __match_args__ = ('x', 'x')
    x = 1

def test(v):
    try:
        match v:
            case A(1): pass
            case B(1): pass
            case C(1, 1): pass
            case int(1, 2): pass
    except TypeError as e:
        print(e)

for v in [A(), B(), C(), 5]:
    test(v)
