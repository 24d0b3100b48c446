from fractions import Fraction

shares = {Fraction(1, 2): 'half', Fraction(1, 3): 'third'}
print(shares[Fraction(2, 4)], sorted(shares), sum(shares))
