b = b'abc'
print(b[0], b[1:], list(b), bytes([65, 66]), b.hex(), b'a' in b)
b[0] = 1
