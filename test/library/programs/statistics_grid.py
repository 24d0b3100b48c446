import statistics as s, random
from fractions import Fraction as F


def show(function, *args, **keywords):
    try:
        print(function.__name__, repr(function(*args, **keywords)))
    except Exception as error:
        print(function.__name__, type(error).__name__, error)


random.seed(7)
sets = [[1, 2, 3, 4], [1.5, 2.5, 2.5, 2.75, 3.25, 4.75], [F(1, 3), F(2, 3)], [5], [], [1, 2.5, F(1, 2)], [random.random() for _ in range(30)], [3, 1, 4, 1, 5, 9, 2, 6], ['a', 'b', 'a'], [10**20, 1, -10**20], [True, False, True], [0.1] * 10, [1, 'x'], [float('inf'), 1], [0, 1, 2], [-1, 2], (x for x in [1, 2, 4]), [1e300, 1e300], [2, 2, 3, 3]]
for d in sets:
    for f in (s.mean, s.fmean, s.median, s.median_low, s.median_high, s.median_grouped, s.mode, s.multimode, s.variance, s.pvariance, s.stdev, s.pstdev, s.harmonic_mean, s.quantiles):
        show(f, list(d))
for d in [[0, 1], [-1], []]: show(s.geometric_mean, d)
show(s.quantiles, range(1, 100), n=10)
show(s.quantiles, [1, 5, 7], n=4, method='inclusive')
show(s.quantiles, [1, 2], n=0)
show(s.quantiles, [1, 2], method='x')
x, y = [1, 2, 3, 4, 5], [2.1, 3.9, 6.2, 7.8, 10.1]
for f in (s.covariance, s.correlation, s.linear_regression): show(f, x, y)
show(f, [1], [1])
show(f, [1, 1], [2, 3])
show(f, [1, 2], [3])
show(s.correlation, x, [5, 6, 6, 1, 9], method='ranked')
show(s.linear_regression, x, y, proportional=True)
show(s.fmean, [1, 2, 3], [1, 1, 2])
show(s.fmean, [1, 2], [1])
show(s.harmonic_mean, [40, 60], weights=[5, 30])
show(s.variance, [1, 2, 3, 4], 2)
show(s.pvariance, [1, 2, 3], mu=2)
show(s.stdev, [1, 2, 3], xbar=2)
n = s.NormalDist(100, 15); print(n, n.mean, n.stdev, n.variance, n.pdf(100), n.zscore(130), n + 5, n * 2, n + n, -n, n == s.NormalDist(100, 15), s.NormalDist.from_samples([1, 2, 3, 4]))
show(s.NormalDist, 0, -1)
print(issubclass(s.StatisticsError, ValueError), s.mean(range(10)), s.LinearRegression.__name__)
