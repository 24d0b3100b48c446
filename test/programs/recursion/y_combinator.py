fix = lambda f: (lambda x: x(x))(lambda x: f(lambda n: x(x)(n)))
print(fix(lambda self: lambda n: 1 if n == 0 else n * self(n - 1))(3))
