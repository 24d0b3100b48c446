ns = {}
exec('def add(a, b):\n    return a + b', ns)
print(ns['add'](1, 2))
double = eval('lambda n: n * 2')
print(double(4))
