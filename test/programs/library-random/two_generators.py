from random import Random

a, b = Random(1), Random('one')
print(a.random(), b.random(), a.choice('xyz'))
a.seed(1)
print(a.random())
