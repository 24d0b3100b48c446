b = b'abc'
print(b, b[0], list(b), b.decode(), 'é'.encode(), bytes([65, 66]), b + b'd')
print(1j * 1j, complex(1, 2), 3 + 0j)
print(repr('it\'s'), 'tab\t', "\u00e9", r'\n', 'a' 'b')
print(int.__name__, str(1), repr('a'), [None, True, 1.0, 'x'], {'k': (1,)})
print(print, len, range(3), slice(1), type)
