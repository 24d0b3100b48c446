# Exact where CPython is: sums and variances are fractions until the last step.
import math as _math
from bisect import bisect_left as _bisect_left, bisect_right as _bisect_right
from collections import Counter as _Counter, namedtuple as _namedtuple
from fractions import Fraction as _Fraction
from functools import reduce as _reduce
from math import fsum as _fsum, sqrt as _sqrt, sumprod as _sumprod
from numbers import Real as _Real

__all__ = ['NormalDist', 'StatisticsError', 'correlation', 'covariance', 'fmean', 'geometric_mean', 'harmonic_mean',
           'linear_regression', 'mean', 'median', 'median_grouped', 'median_high', 'median_low', 'mode', 'multimode',
           'pstdev', 'pvariance', 'quantiles', 'stdev', 'variance']


class StatisticsError(ValueError):
    pass


# Exact sums

def _ratio(x):
    """Numerator and denominator; infinity and nan with None."""
    try:
        return x.as_integer_ratio()
    except AttributeError:
        pass
    except (OverflowError, ValueError):
        return x, None
    try:
        return x.numerator, x.denominator
    except AttributeError:
        raise TypeError(f"can't convert type '{type(x).__name__}' to numerator/denominator")


def _common(T, S):
    """The type of a result made from both."""
    if T is S or S is int or S is bool:
        return T
    if T is int or issubclass(S, T):
        return S
    if issubclass(T, S):
        return T
    if issubclass(T, int) or issubclass(T, _Fraction) and issubclass(S, float):
        return S
    if issubclass(S, int) or issubclass(T, float) and issubclass(S, _Fraction):
        return T
    raise TypeError(f"don't know how to coerce {T.__name__} and {S.__name__}")


def _sum(data):
    types, partials, count = {}, {}, 0
    for x in data:
        types[type(x)] = None
        n, d = _ratio(x)
        partials[d] = partials.get(d, 0) + n
        count += 1
    total = partials[None] if None in partials else sum((_Fraction(n, d) for d, n in partials.items()), _Fraction(0))
    return _reduce(_common, types, int), total, count


def _squares(data, center=None):
    """Type, sum of squared distances from the mean, the mean, and how many."""
    if center is not None:
        T, total, count = _sum((distance := x - center) * distance for x in data)
        return T, total, center, count
    values = list(data)
    T, total, count = _sum(values)
    if not count:
        return T, _Fraction(0), _Fraction(0), 0
    if not isinstance(total, _Fraction):
        return T, total, total, count
    square = sum((_Fraction(n * n, d * d) for n, d in map(_ratio, values)), _Fraction(0))
    return T, (count * square - total * total) / count, total / count, count


def _convert(value, T):
    if type(value) is T:
        return value
    return float(value) if issubclass(T, int) and value.denominator != 1 else T(value)


def _root(n, m):
    """The square root of n / m as a float, rounded once."""
    shift = (n.bit_length() - m.bit_length() - 109) // 2
    if shift >= 0:
        return (_odd_root(n, m << 2 * shift) << shift) / 1
    return _odd_root(n << -2 * shift, m) / (1 << -shift)


def _odd_root(n, m):
    root = _math.isqrt(n // m)
    return root | (root * root * m != n)


def _not_negative(values, message):
    for x in values:
        if x < 0:
            raise StatisticsError(message)
        yield x


def _need(count, least, message):
    if count < least:
        raise StatisticsError(message)


# Averages

def mean(data):
    T, total, n = _sum(data)
    _need(n, 1, 'mean requires at least one data point')
    return _convert(total / n, T)


def fmean(data, weights=None):
    if weights is None:
        values = list(data)
        _need(len(values), 1, 'fmean requires at least one data point')
        return _fsum(values) / len(values)
    weights = list(weights)
    try:
        total = _sumprod(data, weights)
    except ValueError:
        raise StatisticsError('data and weights must be the same length')
    weight = _fsum(weights)
    if not weight:
        raise StatisticsError('sum of weights must be non-zero')
    return total / weight


def geometric_mean(data):
    logarithms, count, has_zero = [], 0, False
    for count, x in enumerate(data, 1):
        if x > 0.0 or _math.isnan(x):
            logarithms.append(_math.log(x))
        elif x == 0.0:
            has_zero = True
        else:
            raise StatisticsError('No negative inputs allowed', x)
    total = _fsum(logarithms)
    _need(count, 1, 'Must have a non-empty dataset')
    if has_zero and not _math.isnan(total):
        return _math.nan if total == _math.inf else 0.0
    return _math.exp(total / count)


def harmonic_mean(data, weights=None):
    data = list(data)
    message = 'harmonic mean does not support negative values'
    _need(len(data), 1, 'harmonic_mean requires at least one data point')
    if len(data) == 1 and weights is None:
        if not isinstance(data[0], _Real):
            raise TypeError('unsupported type')
        return next(_not_negative(data, message))
    if weights is None:
        weights, total_weight = [1] * len(data), len(data)
    else:
        weights = list(weights)
        if len(weights) != len(data):
            raise StatisticsError('Number of weights does not match data size')
        total_weight = _sum(_not_negative(weights, message))[1]
    try:
        T, total, _ = _sum(w / x if w else 0 for w, x in zip(weights, _not_negative(data, message)))
    except ZeroDivisionError:
        return 0
    if total <= 0:
        raise StatisticsError('Weighted sum must be positive')
    return _convert(total_weight / total, T)


def _in_order(data):
    data = sorted(data)
    _need(len(data), 1, 'no median for empty data')
    return data, len(data) // 2


def median(data):
    data, middle = _in_order(data)
    return data[middle] if len(data) % 2 else (data[middle - 1] + data[middle]) / 2


def median_low(data):
    data, middle = _in_order(data)
    return data[middle] if len(data) % 2 else data[middle - 1]


def median_high(data):
    data, middle = _in_order(data)
    return data[middle]


def median_grouped(data, interval=1.0):
    data, middle = _in_order(data)
    x = data[middle]
    before = _bisect_left(data, x)
    same = _bisect_right(data, x, lo=before) - before
    try:
        interval, x = float(interval), float(x)
    except ValueError:
        raise TypeError('Value cannot be converted to a float')
    return x - interval / 2.0 + interval * (len(data) / 2 - before) / same


def mode(data):
    try:
        return _Counter(iter(data)).most_common(1)[0][0]
    except IndexError:
        raise StatisticsError('no mode for empty data') from None


def multimode(data):
    counts = _Counter(iter(data))
    most = max(counts.values(), default=0)
    return [value for value, count in counts.items() if count == most]


def quantiles(data, *, n=4, method='exclusive'):
    if n < 1:
        raise StatisticsError('n must be at least 1')
    data = sorted(data)
    count = len(data)
    if count < 2:
        _need(count, 1, 'must have at least one data point')
        return data * (n - 1)
    cuts = []
    if method == 'inclusive':
        for i in range(1, n):
            place, rest = divmod(i * (count - 1), n)
            cuts.append((data[place] * (n - rest) + data[place + 1] * rest) / n)
    elif method == 'exclusive':
        for i in range(1, n):
            place = min(max(i * (count + 1) // n, 1), count - 1)
            rest = i * (count + 1) - place * n
            cuts.append((data[place - 1] * (n - rest) + data[place] * rest) / n)
    else:
        raise ValueError(f'Unknown method: {method!r}')
    return cuts


# Spread

def variance(data, xbar=None):
    T, total, _, n = _squares(data, xbar)
    _need(n, 2, 'variance requires at least two data points')
    return _convert(total / (n - 1), T)


def pvariance(data, mu=None):
    T, total, _, n = _squares(data, mu)
    _need(n, 1, 'pvariance requires at least one data point')
    return _convert(total / n, T)


def _deviation(square):
    if not isinstance(square, (int, _Fraction)):
        raise ValueError('inf or nan encountered in data')
    return _root(square.numerator, square.denominator)


def stdev(data, xbar=None):
    _, total, _, n = _squares(data, xbar)
    _need(n, 2, 'stdev requires at least two data points')
    return _deviation(total / (n - 1))


def pstdev(data, mu=None):
    _, total, _, n = _squares(data, mu)
    _need(n, 1, 'pstdev requires at least one data point')
    return _deviation(total / n)


# Two variables

LinearRegression = _namedtuple('LinearRegression', ('slope', 'intercept'), module='statistics')


def _check_pair(what, x, y):
    if len(y) != len(x):
        raise StatisticsError(f'{what} requires that both inputs have same number of data points')
    _need(len(x), 2, f'{what} requires at least two data points')


def _centered(values):
    center = _fsum(values) / len(values)
    return center, [value - center for value in values]


def covariance(x, y, /):
    _check_pair('covariance', x, y)
    return _sumprod(_centered(x)[1], _centered(y)[1]) / (len(x) - 1)


def correlation(x, y, /, *, method='linear'):
    _check_pair('correlation', x, y)
    if method not in {'linear', 'ranked'}:
        raise ValueError(f'Unknown method: {method!r}')
    if method == 'ranked':
        start = (len(x) - 1) / -2
        x, y = _ranks(x, start), _ranks(y, start)
    else:
        x, y = _centered(x)[1], _centered(y)[1]
    try:
        return _sumprod(x, y) / _root_of_product(_sumprod(x, x), _sumprod(y, y))
    except ZeroDivisionError:
        raise StatisticsError('at least one of the inputs is constant')


def _ranks(data, start):
    """The rank of each value; equal ones share the average of theirs."""
    order = sorted(range(len(data)), key=data.__getitem__)
    ranks = [0] * len(data)
    first = 0
    while first < len(order):
        end = first + 1
        while end < len(order) and data[order[end]] == data[order[first]]:
            end += 1
        for place in order[first:end]:
            ranks[place] = start - 1 + first + (end - first + 1) / 2
        first = end
    return ranks


def _root_of_product(x, y):
    """sqrt(x * y), corrected by a step of Newton's and kept within range."""
    root = _sqrt(x * y)
    if not _math.isfinite(root):
        if _math.isinf(root) and not _math.isinf(x) and not _math.isinf(y):
            return _root_of_product(x * 2.0 ** -512, y * 2.0 ** -512) / 2.0 ** -512
        return root
    if not root:
        return _root_of_product(x * 2.0 ** 537, y * 2.0 ** 537) / 2.0 ** 537 if x and y else root
    return root + _sumprod((x, root), (y, -root)) / (2.0 * root)


def linear_regression(x, y, /, *, proportional=False):
    _check_pair('linear regression', x, y)
    if not proportional:
        (x_mean, x), (y_mean, y) = _centered(x), _centered(y)
    try:
        slope = (_sumprod(x, y) + 0.0) / _sumprod(x, x)
    except ZeroDivisionError:
        raise StatisticsError('x is constant')
    return LinearRegression(slope=slope, intercept=0.0 if proportional else y_mean - slope * x_mean)


class NormalDist:
    __slots__ = {'_mu': 'Arithmetic mean of a normal distribution', '_sigma': 'Standard deviation of a normal distribution'}

    def __init__(self, mu=0.0, sigma=1.0):
        if sigma < 0.0:
            raise StatisticsError('sigma must be non-negative')
        self._mu = float(mu)
        self._sigma = float(sigma)

    @classmethod
    def from_samples(cls, data):
        _, total, center, n = _squares(data)
        _need(n, 2, 'stdev requires at least two data points')
        return cls(float(center), _deviation(total / (n - 1)))

    def samples(self, n, *, seed=None):
        raise NotImplementedError('NormalDist.samples() is not supported here')

    def pdf(self, x):
        if not self._sigma:
            raise StatisticsError('pdf() not defined when sigma is zero')
        distance, variance = x - self._mu, self._sigma * self._sigma
        return _math.exp(distance * distance / (-2.0 * variance)) / _sqrt(_math.tau * variance)

    def cdf(self, x):
        raise NotImplementedError('NormalDist.cdf() is not supported here')

    def inv_cdf(self, p):
        raise NotImplementedError('NormalDist.inv_cdf() is not supported here')

    def zscore(self, x):
        if not self._sigma:
            raise StatisticsError('zscore() not defined when sigma is zero')
        return (x - self._mu) / self._sigma

    @property
    def mean(self):
        return self._mu

    median = mode = mean

    @property
    def stdev(self):
        return self._sigma

    @property
    def variance(self):
        return self._sigma * self._sigma

    def __add__(x1, x2):
        if isinstance(x2, NormalDist):
            return NormalDist(x1._mu + x2._mu, _math.hypot(x1._sigma, x2._sigma))
        return NormalDist(x1._mu + x2, x1._sigma)

    def __sub__(x1, x2):
        if isinstance(x2, NormalDist):
            return NormalDist(x1._mu - x2._mu, _math.hypot(x1._sigma, x2._sigma))
        return NormalDist(x1._mu - x2, x1._sigma)

    def __mul__(x1, x2):
        return NormalDist(x1._mu * x2, x1._sigma * abs(x2))

    def __truediv__(x1, x2):
        return NormalDist(x1._mu / x2, x1._sigma / abs(x2))

    def __pos__(x1):
        return NormalDist(x1._mu, x1._sigma)

    def __neg__(x1):
        return NormalDist(-x1._mu, x1._sigma)

    __radd__ = __add__
    __rmul__ = __mul__

    def __rsub__(x1, x2):
        return -(x1 - x2)

    def __eq__(x1, x2):
        return x1._mu == x2._mu and x1._sigma == x2._sigma if isinstance(x2, NormalDist) else NotImplemented

    def __hash__(self):
        return hash((self._mu, self._sigma))

    def __repr__(self):
        return f'{type(self).__name__}(mu={self._mu!r}, sigma={self._sigma!r})'
