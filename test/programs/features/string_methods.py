s = 'The quick brown fox'
print(s.split(), s.lower().capitalize(), s.swapcase(), s.partition(' '), s.rsplit(' ', 1))
print('%5.2f|%-5s|%05d|%x' % (3.14159, 'ab', 42, 255), '{:>8}|{:^8}|{:<8}|{:+d}'.format('r', 'c', 'l', 5))
w = 10; print(f'{3.14159:{w}.{3}f}|{"x":*^{w}}|{1/3!r}|{w=}')
print('a,b,,c'.split(','), 'abc'.isalpha(), '12'.isdigit(), ' x '.strip(), 'xxabc'.lstrip('x'), 'abc'.zfill(5))
print('abc' < 'abd', 'b' in 'abc', 'abcabc'.rfind('b'), 'a\tb'.expandtabs(4), 'ab\ncd'.splitlines())
print(str(1.0), 1e16, 1.5e-7, 100000000000000000.0, float('inf'), -0.0, 3.0 == 3, 7 / 2, 2 ** -1, round(3.14159, 2))
print(int('ff', 16), int('-7'), 0b101, 0o17, 1_000, 17 // -5, 17 % -5, divmod(-7, 3), 5 ** 3 % 7)
print(bool(''), bool('0'), not [], 1 if [] else 2, None or 'd', 'a' and 'b')
print(sorted('hello'), ''.join(reversed('abc')), max('abc'), list('hi'), tuple('hi'))
print('x'.encode() + b'y', b'\x00\xff', 'é'.upper(), 'ß'.upper(), len('日本'))
try: int('x')
except ValueError as e: print(e)
try: 'a' + 1
except TypeError as e: print(e)
try: [1] + 'a'
except TypeError as e: print(e)
