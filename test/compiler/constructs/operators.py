a + b - c * d / e // f % g ** h @ i
a << b >> c & d | e ^ f
-a, +a, ~a, not a
a < b, a <= b, a == b, a != b, a > b, a >= b, a is b, a is not b, a in b, a not in b
a < b < c, a < b is c in d
a and b and c, a or b or c, a and (b or c)
a if b else c if d else e
a if b and not c or d < e < f else g
if a < b < c: pass
if not (a and b or c): pass
if not a < b < c: pass
if a if b else c: pass
while not (a or b if c else d): pass
x = (y := 1) + y
1 + 2 * 3, 'a' 'b' * 3, (1, 2)[0], -1, 2 ** 100, not True
