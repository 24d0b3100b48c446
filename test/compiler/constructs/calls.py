import module
f()
f(a, b, *c)
f(a, *b, c=1, **d, e=3, f=4, **g)
f(*a)
f(**k)
f(k=1, j=2)
f(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, x)
f(*a, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30)
f(a=1, b=1, c=1, d=1, e=1, f=1, g=1, h=1, i=1, j=1, k=1, l=1, m=1, n=1, o=1, p=1, q=1)
x.f(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31)
x.f(a, k=1)
x.f(*a)
module.f(a)
module.f.g(a)
(chain
 .first(1)
 .second
 .third(x=1,
        y=2))
all(y for y in x), any(x for x in y if all(q for q in x)), tuple(z for z in x), sum(i for i in x)
all(a, b), any([y for y in x]), tuple((y for y in x), key=1)

@first
@second(argument,
        other)
def decorated(): pass

class Made(Base, *bases, metaclass=Meta, **options): pass
