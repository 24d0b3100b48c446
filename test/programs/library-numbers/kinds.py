from numbers import Integral, Number, Real

def kind(value):
    for base in (Integral, Real, Number):
        if isinstance(value, base):
            return base.__name__
    return 'none'

print([kind(v) for v in (1, 2.5, 3j, True, 'x')])
