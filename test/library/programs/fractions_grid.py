from fractions import Fraction as F
import math, numbers
def show(function, *args, **keywords):
    try:
        print(repr(function(*args, **keywords)))
    except Exception as error:
        print(type(error).__name__, error)


for a in [(), (3,), (8, 6), (10, -8), ('3/4',), (' -1.5e2 ',), ('1_000/3',), ('.5',), (0.1,), (F(1, 3), F(2, 5)), (True,), ('x',), ('1/0',), (1, 0), (1.5, 2), ('',), ('1.',), ('1/ 3',), (None,), (3, 'a'), (float('inf'),), (float('nan'),)]: show(F, *a)
vs = [F(1, 2), F(-3, 4), F(7), F(0), 2, 0.5, 1+2j, True, -3]
import operator as o
for a in vs:
    for b in vs:
        if not isinstance(a, F) and not isinstance(b, F): continue
        for op in (o.add, o.sub, o.mul, o.truediv, o.floordiv, o.mod, o.pow, o.lt, o.ge, o.eq, divmod):
            try: r = op(a, b)
            except Exception as e: r = (type(e).__name__, str(e))
            print(a, op.__name__, b, repr(r))
for f in vs[:4] + [F(22, 7), F(-5, 2), F(10**20, 3)]:
    print(repr(f), str(f), float(f), int(f), math.floor(f), math.ceil(f), math.trunc(f), round(f), round(f, 2), round(f, -1), abs(f), -f, +f, bool(f), hash(f) == hash(float(f)) if f == float(f) else '', f.limit_denominator(5), f.numerator, f.denominator, f.as_integer_ratio(), f.is_integer())
print(F('3.141592653589793').limit_denominator(1000), F.from_float(0.25), F.from_number(0.5), sum([F(1, 3)] * 3), F(1, 3) + 0.5, max(F(1, 3), F(2, 5)), sorted([F(1, 2), F(1, 3), 0.4]))
for s in ['', '10', '<10', '^12', '=+10', '+', ',', '_', '#', '.3f', '010.2f', '+.2e', '.4g', 'g', '%', '.0f', ',.2f', '015,.3f', 'z.0f', '#.0f', '*^20.5f', ' .1E', '.3G', '.6_f', 'd', 'x', '10.', '>010.1f']:
    for f in (F(22, 7), F(-1, 3), F(123456789, 100), F(4), F(1, 10**6), F(-1, 1000)): show(format, f, s)
print(isinstance(F(1), numbers.Rational), isinstance(1, numbers.Integral), isinstance(1.0, numbers.Real), isinstance(1j, numbers.Complex), isinstance(1, numbers.Number), issubclass(bool, numbers.Number), isinstance('a', numbers.Number))
show(lambda: F(1) + 'a')
show(lambda: F(1, 2) < 'a')
show(lambda: F(1) / 0)
show(lambda: F(1) // 0)
show(lambda: F(0) ** -1)
show(numbers.Number)
show(numbers.Real)
show(lambda: F(1, 2).x)
show(setattr, F(1), 'numerator', 3)
print(1, F(3) in [3], F(1, 2) == 0.5, F(1, 3) == 1/3, F(1, 2) != 1, F(1, 2) == 0.5+0j, 2 ** F(1, 2), 2 ** F(2), F(4) ** F(1, 2), F(2, 3) ** -2, F(-2, 3) ** -3, math.fsum([F(1, 2), F(1, 3)]), F(1, 2).real, F(1, 2).imag, F(1,2).conjugate(), complex(F(1, 2)))
