import random
for seed in (0, 1, 42, -7, 2**70, "hello", b"bytes", True):
    random.seed(seed)
    print(seed, random.random(), random.randint(1, 100), random.randrange(0, 100, 7), random.choice('abcdef'),
          random.choices([1, 2, 3], weights=[5, 3, 2], k=5), random.sample(range(100), 5), random.uniform(2, 3),
          round(random.gauss(0, 1), 12), round(random.gauss(), 12), random.getrandbits(70), random.getrandbits(5), random.getrandbits(0))
    items = list(range(10)); random.shuffle(items); print(items)
    # The last bit of logarithms is the computer's.
    print([round(value, 12) for value in (
        random.triangular(1, 5, 2), random.normalvariate(1, 2), random.lognormvariate(0, 1), random.expovariate(2),
        random.vonmisesvariate(1, 2), random.gammavariate(2, 3), random.gammavariate(0.5, 1), random.betavariate(1, 2),
        random.paretovariate(3), random.weibullvariate(1, 2), random.binomialvariate(5, 0.4))])
    print(random.randbytes(5), random.sample(['a', 'b'], counts=[3, 2], k=4), random.choices('xyz', k=3), random.sample(range(10000), 40))
r = random.Random(5); q = random.Random(5)
print(r.random() == q.random(), r.getstate()[1][:3], r.getstate() == q.getstate())
r.setstate(q.getstate()); print(r.random())
print(sum(random.random() for _ in range(1000)))
def show(function, *args, **keywords):
    try:
        print(function(*args, **keywords))
    except Exception as error:
        print(type(error).__name__, error)


show(random.randrange, 0)
show(random.randint, 5, 1)
show(random.choice, [])
show(random.sample, {1, 2}, 1)
show(random.sample, [1], 2)
show(random.choices, [1, 2], 3)
show(random.choices, [1, 2], weights=[0, 0])
show(random.randrange, 1, 5, 0)
show(random.randrange, 1.5)
show(random.seed, [])
show(random.getrandbits, -1)
show(random.randint, 1.5, 2)
class Mine(random.Random):
    def random(self): return 0.25
m = Mine(); print(m.random(), m.randint(1, 10), m.choice('abcd'))
random.seed(1, version=1); print(random.random()); random.seed('abc', version=1); print(random.random())
print(random.Random.__module__, type(random._inst).__name__)
