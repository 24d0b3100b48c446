a = b = c
a, b = b, a
a, b, c = c, b, a
a, *b, (c, [d, *e]) = f = x
[a, b] = x
a += 1; a -= 1; a *= 2; a /= 2; a //= 2; a %= 2; a **= 2; a @= b; a <<= 1; a >>= 1; a &= 1; a |= 1; a ^= 1
a.b += 1
a[1] += 2
a[b:c] += 3
a[b:c:d] += 3
a[1:2] += 3
(a
 .b
 .c) += 1
a.b, a[c], a[c:d], a[1:2] = x
del a, b[c], d.e, (f, [g]), a[1:x], a[b:c:d]
a[:], a[::2], a[1:2, ...], a[b:], a[:b], a[__debug__:1]
def f():
    a = b = 1
    a += b
    del a
    return a
