from fractions import Fraction

third = Fraction(1, 3)
total = third + Fraction('1/6')
print(total, third * 3 == 1, float(total), repr(third / 2))
