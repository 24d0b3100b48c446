from fractions import Fraction

exact = Fraction(0.1)
print(exact == Fraction(1, 10), exact.limit_denominator(100))
