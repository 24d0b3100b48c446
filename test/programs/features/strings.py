s = 'Hello, World'
print(s.upper(), s[::-1], s.split(', '), s.find('W'), s.replace('l', 'L'), '-'.join('abc'))
name, pi = 'x', 3.14159
print(f'{name:>5}|{pi:.2f}|{42:05d}|{1000000:,}|{name!r}|{pi!s:<8}|')
print('%s is %d' % ('a', 3), '{} {k}'.format(1, k=2))
print(s.startswith('He'), s.count('l'), 'x' * 3, s.title(), s.center(20, '*'))
for i, c in enumerate('ab', 1): print(i, c)
for a, b in zip([1, 2], 'xy'): print(a, b)
print(list(map(str, range(3))), list(filter(None, [0, 1, 2])), any([0, 1]), all([]))
print(ord('a'), chr(98), bin(5), hex(255), oct(8), int('12'), float('1.5'), round(2.5), abs(-3), divmod(7, 2), pow(2, 10))
print(10 / 4, 10 // 4, 10 % 4, -7 // 2, 2 ** 100, 1e100, 0.1 + 0.2)
