# Functions of math to the last bit; erf and erfc nearly so.
import math
vals = [0.0, -0.0, 0.5, 1.0, -1.0, 1.5, 2.0, 2.5, 3.0, 10.0, 100.5, 170.0, 171.7, -0.5, -1.5, -2.5, 1e-10, 1e-300, 1e300, 5e-324, float('inf'), float('-inf'), float('nan'), 0.1, 0.2, 0.3, 0.7, 1e10, 123456.789, 7.0, 33.0, -3.7, -100.25, 700.0, 709.9, -745.0, 6.0, 0.99999, 1.00001]
for x in vals[:34]: print('erf', x, round(math.erf(x), 14), f'{math.erfc(x):.12e}')
x = 0.001
while x < 50: vals.append(x); x *= 1.37; vals.append(-x)
for name in ('gamma', 'lgamma', 'exp', 'exp2', 'expm1', 'log', 'log2', 'log1p', 'tan', 'asin', 'acos', 'atan', 'sinh', 'cosh', 'tanh', 'asinh', 'acosh', 'atanh', 'sqrt', 'cbrt', 'ulp', 'frexp', 'modf', 'floor', 'ceil', 'trunc', 'degrees', 'radians', 'fabs', 'isqrt', 'factorial'):
    f = getattr(math, name)
    for v in vals:
        try: r = f(v)
        except Exception as e: r = type(e).__name__, str(e)
        print(name, v, r)
for name in ('pow', 'atan2', 'hypot', 'fmod', 'remainder', 'copysign', 'nextafter', 'log'):
    f = getattr(math, name)
    for a in vals[:24]:
        for b in vals[:24]:
            try: r = f(a, b)
            except Exception as e: r = type(e).__name__, str(e)
            print(name, a, b, r)
for a in vals[:24]:
    for b in (-2000, -1100, -1074, -50, -1, 0, 1, 5, 1000, 1024, 2000, 10**30, -10**30):
        try: r = math.ldexp(a, b)
        except Exception as e: r = type(e).__name__, str(e)
        print('ldexp', a, b, r)
for a in vals[:19]:
    for b in vals[:19]:
        for c in vals[:19:3]:
            try: r = math.fma(a, b, c)
            except Exception as e: r = type(e).__name__, str(e)
            print('fma', a, b, c, r)
for n in (10**400, 2**1024, 3**700, 2**70+1, 10**22): print(math.log(n), math.log2(n), math.log10(n))
