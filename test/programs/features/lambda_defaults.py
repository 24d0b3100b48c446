fs = [lambda i=i: i for i in range(3)]
print([f() for f in fs], fs[0].__closure__, fs[1].__defaults__)
def apply(f, *a): return f(*a)
print(apply(lambda x, y=2: x * y, 3))
compose = lambda f, g: lambda x: f(g(x))
print(compose(lambda x: x + 1, lambda x: x * 2)(5))
