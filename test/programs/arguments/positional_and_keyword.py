def power(base, exponent):
    return base ** exponent
print(power(2, 3), power(2, exponent=3), power(exponent=3, base=2))
