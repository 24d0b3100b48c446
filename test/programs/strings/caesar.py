def shift(text, k):
    return ''.join(chr((ord(c) - 97 + k) % 26 + 97) if c.islower() else c for c in text)
print(shift('abc xyz', 3), shift(shift('hi', 5), -5))
