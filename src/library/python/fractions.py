import math as _math
import numbers as _numbers
import operator as _operator
import re as _re
import sys as _sys

__all__ = ['Fraction']

_literal = _re.compile(r'''
    \s*(?P<sign>[-+]?)(?=\d|\.\d)
    (?P<num>\d*|\d+(_\d+)*)
    (?:(?:\s*/\s*(?P<denom>\d+(_\d+)*))? | (?:\.(?P<decimal>\d*|\d+(_\d+)*))?(?:E(?P<exp>[-+]?\d+(_\d+)*))?)
    \s*\z''', _re.VERBOSE | _re.IGNORECASE)

_layout = r'(?:(?P<fill>.)?(?P<align>[<>=^]))?(?P<sign>[-+ ]?)'
_general_format = _re.compile(_layout + r'(?P<alt>\#)?(?P<width>0|[1-9][0-9]*)?(?P<group>[,_])?', _re.DOTALL)
_float_format = _re.compile(_layout + r'(?P<positive_zero>z)?(?P<alt>\#)?(?P<pad>0(?=[0-9]))?(?P<width>[0-9]+)?(?P<group>[,_])?'
                            r'(?:\.(?=[,_0-9])(?P<precision>[0-9]+)?(?P<fraction_group>[,_])?)?(?P<kind>[eEfFgG%])', _re.DOTALL)


def _rounded(n, d, exponent, positive_zero=False):
    """n / d as a sign and a multiple of 10 ** exponent, halves to even."""
    if exponent >= 0:
        d *= 10 ** exponent
    else:
        n *= 10 ** -exponent
    multiple = _round_half_even(n, d)
    return (multiple if positive_zero else n) < 0, abs(multiple)


def _round_half_even(n, d):
    whole, rest = divmod(n, d)
    return whole + (2 * rest > d or 2 * rest == d and whole % 2)


def _figures(n, d, figures):
    """n / d as a sign, an int of that many figures, and an exponent of ten."""
    if n == 0:
        return False, 0, 1 - figures
    numerator, denominator = str(abs(n)), str(d)
    exponent = len(numerator) - len(denominator) + (denominator <= numerator) - figures
    negative, significand = _rounded(n, d, exponent)
    if len(str(significand)) > figures:
        significand //= 10
        exponent += 1
    return negative, significand, exponent


def _padded(match, sign, body):
    padding = (match['fill'] or ' ') * (int(match['width'] or 0) - len(sign) - len(body))
    match match['align'] or '>':
        case '>':
            return padding + sign + body
        case '<':
            return sign + body + padding
        case '^':
            half = len(padding) // 2
            return padding[:half] + sign + body + padding[half:]
        case _:
            return sign + padding + body


def _operators(exact, inexact, with_complex=True):
    """An operator and its reflection: exact among rationals, that of floats otherwise."""
    def forward(a, b):
        if isinstance(b, Fraction):
            return exact(a, b)
        if isinstance(b, int):
            return exact(a, Fraction(b))
        if isinstance(b, float) or with_complex and isinstance(b, complex):
            return inexact(float(a), b)
        return NotImplemented

    def reverse(b, a):
        if isinstance(a, _numbers.Rational):
            return exact(Fraction(a), b)
        if isinstance(a, _numbers.Real):
            return inexact(float(a), float(b))
        if with_complex and isinstance(a, _numbers.Complex):
            return inexact(complex(a), float(b))
        return NotImplemented

    name = inexact.__name__
    forward.__name__, reverse.__name__ = f'__{name}__', f'__r{name}__'
    forward.__qualname__ = reverse.__qualname__ = 'Fraction._operator_fallbacks.<locals>.'
    forward.__qualname__ += 'forward'
    reverse.__qualname__ += 'reverse'
    return forward, reverse


def _comparison(operator):
    def compare(self, other):
        if isinstance(other, _numbers.Rational):
            return operator(self._numerator * other.denominator, self._denominator * other.numerator)
        if isinstance(other, float):
            return operator(self, self.from_float(other)) if _math.isfinite(other) else operator(0.0, other)
        return NotImplemented
    compare.__name__ = f'__{operator.__name__}__'
    compare.__qualname__ = f'Fraction.{compare.__name__}'
    return compare


class Fraction(_numbers.Rational):
    __slots__ = ('_numerator', '_denominator')

    def __new__(cls, numerator=0, denominator=None):
        if denominator is None:
            if isinstance(numerator, _numbers.Rational):
                return cls._from_coprime_ints(numerator.numerator, numerator.denominator)
            if isinstance(numerator, float) or not isinstance(numerator, type) and hasattr(numerator, 'as_integer_ratio'):
                return cls._from_coprime_ints(*numerator.as_integer_ratio())
            if not isinstance(numerator, str):
                raise TypeError('argument should be a string or a Rational instance or have the as_integer_ratio() method')
            numerator, denominator = cls._parse(numerator)
        elif isinstance(numerator, _numbers.Rational) and isinstance(denominator, _numbers.Rational):
            numerator, denominator = (numerator.numerator * denominator.denominator,
                                      denominator.numerator * numerator.denominator)
        else:
            raise TypeError('both arguments should be Rational instances')
        if denominator == 0:
            raise ZeroDivisionError('Fraction(%s, 0)' % numerator)
        divisor = _math.gcd(numerator, denominator)
        if denominator < 0:
            divisor = -divisor
        return cls._from_coprime_ints(numerator // divisor, denominator // divisor)

    @staticmethod
    def _parse(text):
        match = _literal.match(text)
        if match is None:
            raise ValueError('Invalid literal for Fraction: %r' % text)
        numerator, denominator = int(match['num'] or 0), int(match['denom'] or 1)
        if match['decimal']:
            digits = match['decimal'].replace('_', '')
            denominator = 10 ** len(digits)
            numerator = numerator * denominator + int(digits)
        exponent = int(match['exp'] or 0)
        if exponent >= 0:
            numerator *= 10 ** exponent
        else:
            denominator *= 10 ** -exponent
        return -numerator if match['sign'] == '-' else numerator, denominator

    @classmethod
    def from_number(cls, number):
        if isinstance(number, _numbers.Rational):
            return cls._from_coprime_ints(number.numerator, number.denominator)
        if isinstance(number, float) or not isinstance(number, type) and hasattr(number, 'as_integer_ratio'):
            return cls._from_coprime_ints(*number.as_integer_ratio())
        raise TypeError('argument should be a Rational instance or have the as_integer_ratio() method')

    @classmethod
    def from_float(cls, f):
        if isinstance(f, _numbers.Integral):
            return cls(f)
        if not isinstance(f, float):
            raise TypeError('%s.from_float() only takes floats, not %r (%s)' % (cls.__name__, f, type(f).__name__))
        return cls._from_coprime_ints(*f.as_integer_ratio())

    @classmethod
    def _from_coprime_ints(cls, numerator, denominator, /):
        self = super().__new__(cls)
        self._numerator = numerator
        self._denominator = denominator
        return self

    def is_integer(self):
        return self._denominator == 1

    def as_integer_ratio(self):
        return self._numerator, self._denominator

    def limit_denominator(self, max_denominator=1000000):
        if max_denominator < 1:
            raise ValueError('max_denominator should be at least 1')
        if self._denominator <= max_denominator:
            return Fraction(self)
        # The convergents of the continued fraction, up to the limit.
        p0, q0, p1, q1 = 0, 1, 1, 0
        n, d = self.as_integer_ratio()
        while q0 + (term := n // d) * q1 <= max_denominator:
            p0, q0, p1, q1 = p1, q1, p0 + term * p1, q0 + term * q1
            n, d = d, n - term * d
        steps = (max_denominator - q0) // q1
        if 2 * d * (q0 + steps * q1) <= self._denominator:
            return Fraction._from_coprime_ints(p1, q1)
        return Fraction._from_coprime_ints(p0 + steps * p1, q0 + steps * q1)

    @property
    def numerator(self):
        return self._numerator

    @property
    def denominator(self):
        return self._denominator

    def __repr__(self):
        return f'{self.__class__.__name__}({self._numerator}, {self._denominator})'

    def __str__(self):
        return str(self._numerator) if self._denominator == 1 else f'{self._numerator}/{self._denominator}'

    # Formatting

    def __format__(self, format_spec, /):
        if match := _general_format.fullmatch(format_spec):
            return self._format_general(match)
        if match := _float_format.fullmatch(format_spec):
            if match['align'] is None or match['pad'] is None:
                return self._format_float(match)
        raise ValueError(f'Invalid format specifier {format_spec!r} for object of type {type(self).__name__!r}')

    def _format_general(self, match):
        group = match['group'] or ''
        body = f'{abs(self._numerator):{group}}'
        if self._denominator > 1 or match['alt']:
            body += f'/{self._denominator:{group}}'
        sign = '-' if self._numerator < 0 else match['sign'].replace('-', '')
        return _padded(match, sign, body)

    def _format_float(self, match):
        kind, precision = match['kind'], int(match['precision'] or 6)
        suffix = ''
        if kind in 'fF%':
            places = precision
            negative, significand = _rounded(self._numerator, self._denominator, -precision - 2 * (kind == '%'),
                                             bool(match['positive_zero']))
            suffix = '%' if kind == '%' else ''
        else:
            figures = max(precision, 1) if kind in 'gG' else precision + 1
            negative, significand, exponent = _figures(self._numerator, self._denominator, figures)
            scientific = kind in 'eE' or exponent > 0 or exponent + figures <= -4
            places = figures - 1 if scientific else -exponent
            if scientific:
                suffix = f'{"E" if kind in "EG" else "e"}{exponent + places:+03d}'
        digits = f'{significand:0{places + 1}d}'
        whole, fraction = digits[:len(digits) - places], digits[len(digits) - places:]
        if kind in 'gG' and not match['alt']:
            fraction = fraction.rstrip('0')
        if fraction and match['fraction_group']:
            fraction = match['fraction_group'].join(fraction[at:at + 3] for at in range(0, len(fraction), 3))
        rest = ('.' if fraction or match['alt'] else '') + fraction + suffix
        sign = '-' if negative else match['sign'].replace('-', '')
        return _padded(match, sign, self._grouped(match, whole, len(sign) + len(rest)) + rest)

    @staticmethod
    def _grouped(match, whole, others):
        group = match['group']
        if match['pad'] or match['align'] == '=' and match['fill'] == '0':
            room = int(match['width'] or 0) - others
            whole = whole.zfill(3 * room // 4 + 1 if group else room)
        if not group:
            return whole
        first = 1 + (len(whole) - 1) % 3
        return group.join([whole[:first], *(whole[at:at + 3] for at in range(first, len(whole), 3))])

    # Arithmetic: sums and products are reduced by the divisors that can occur

    def _add(a, b):
        return a._sum(b._numerator, b._denominator)

    def _sub(a, b):
        return a._sum(-b._numerator, b._denominator)

    def _sum(self, n, d):
        divisor = _math.gcd(self._denominator, d)
        part = self._denominator // divisor
        total = self._numerator * (d // divisor) + n * part
        common = _math.gcd(total, divisor)
        return Fraction._from_coprime_ints(total // common, part * (d // common))

    def _mul(a, b):
        return Fraction(a._numerator * b._numerator, a._denominator * b._denominator)

    def _div(a, b):
        if b._numerator == 0:
            raise ZeroDivisionError('Fraction(%s, 0)' % b._denominator)
        return Fraction(a._numerator * b._denominator, a._denominator * b._numerator)

    def _floordiv(a, b):
        return (a.numerator * b.denominator) // (a.denominator * b.numerator)

    def _divmod(a, b):
        quotient, rest = divmod(a.numerator * b.denominator, a.denominator * b.numerator)
        return quotient, Fraction(rest, a.denominator * b.denominator)

    def _mod(a, b):
        return Fraction((a.numerator * b.denominator) % (b.numerator * a.denominator), a.denominator * b.denominator)

    __add__, __radd__ = _operators(_add, _operator.add)
    __sub__, __rsub__ = _operators(_sub, _operator.sub)
    __mul__, __rmul__ = _operators(_mul, _operator.mul)
    __truediv__, __rtruediv__ = _operators(_div, _operator.truediv)
    __floordiv__, __rfloordiv__ = _operators(_floordiv, _operator.floordiv, False)
    __divmod__, __rdivmod__ = _operators(_divmod, divmod, False)
    __mod__, __rmod__ = _operators(_mod, _operator.mod, False)

    def __pow__(a, b, modulo=None):
        if modulo is not None:
            return NotImplemented
        if isinstance(b, (float, complex)):
            return float(a) ** b
        if not isinstance(b, _numbers.Rational):
            return NotImplemented
        if b.denominator != 1:
            return float(a) ** float(b)
        power, (n, d) = abs(b.numerator), a.as_integer_ratio()
        if b.numerator < 0:
            if n == 0:
                raise ZeroDivisionError('Fraction(%s, 0)' % d ** power)
            n, d = (d, n) if n > 0 else (-d, -n)
        return Fraction._from_coprime_ints(n ** power, d ** power)

    def __rpow__(b, a, modulo=None):
        if modulo is not None:
            return NotImplemented
        if b._denominator == 1 and b._numerator >= 0:
            return a ** b._numerator
        if isinstance(a, _numbers.Rational):
            return Fraction(a.numerator, a.denominator) ** b
        return a ** (b._numerator if b._denominator == 1 else float(b))

    def __pos__(a):
        return Fraction._from_coprime_ints(a._numerator, a._denominator)

    def __neg__(a):
        return Fraction._from_coprime_ints(-a._numerator, a._denominator)

    def __abs__(a):
        return Fraction._from_coprime_ints(abs(a._numerator), a._denominator)

    def __int__(a):
        return _operator.index(a.__trunc__())

    def __trunc__(a):
        return -(-a._numerator // a._denominator) if a._numerator < 0 else a._numerator // a._denominator

    def __floor__(a):
        return a._numerator // a._denominator

    def __ceil__(a):
        return -(-a._numerator // a._denominator)

    def __round__(self, ndigits=None):
        if ndigits is None:
            return _round_half_even(self._numerator, self._denominator)
        shift = 10 ** abs(ndigits)
        return Fraction(round(self * shift), shift) if ndigits > 0 else Fraction(round(self / shift) * shift)

    # Comparison

    def __hash__(self):
        # Equal numbers of all types have equal hashes: n / d modulo a prime.
        try:
            inverse = pow(self._denominator, -1, _sys.hash_info.modulus)
        except ValueError:
            value = _sys.hash_info.inf
        else:
            value = hash(hash(abs(self._numerator)) * inverse)
        result = value if self._numerator >= 0 else -value
        return -2 if result == -1 else result

    def __eq__(a, b):
        if isinstance(b, _numbers.Rational):
            return a._numerator == b.numerator and a._denominator == b.denominator
        if isinstance(b, _numbers.Complex) and b.imag == 0:
            b = b.real
        if isinstance(b, float):
            return a == a.from_float(b) if _math.isfinite(b) else 0.0 == b
        return NotImplemented

    __lt__ = _comparison(_operator.lt)
    __gt__ = _comparison(_operator.gt)
    __le__ = _comparison(_operator.le)
    __ge__ = _comparison(_operator.ge)

    def __bool__(a):
        return bool(a._numerator)

    def __reduce__(self):
        return self.__class__, (self._numerator, self._denominator)

    def __copy__(self):
        return self if type(self) is Fraction else self.__class__(self._numerator, self._denominator)

    def __deepcopy__(self, memo):
        return self.__copy__()
