if a: x
elif b: y
else: z
for i, (j, *k) in enumerate(x):
    if i: continue
    if j: break
else:
    done
for (a,
     b) in (
        c):
    pass
while a and not b:
    if c: break
    else: continue
else:
    pass
while True: pass
if True: a
if False: b
if __debug__: c
assert a
assert a, b
raise
raise A
raise A from b
pass
...
'text'
def f():
    for i in x:
        while y:
            for j in z:
                if a: return
                if b: return 1
                if c: return (
                    2)
                if d: return i, j
                if e: break
            else: continue
            break
    return
if a: b
elif c: d
elif e: f
if a: b
elif c: d
else:
    if e: f
    g
if a: b
else:
    if c: d
    else:
        if e: f
