s = t = 'abc'
s += 'd'
print(s, t)
s[0] = 'X'
