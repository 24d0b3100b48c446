from fractions import Fraction

def make_mean():
    values = []
    def mean(value):
        values.append(Fraction(value))
        return sum(values) / len(values)
    return mean

mean = make_mean()
print(mean(1), mean(2), f'{mean(2):.3f}')
