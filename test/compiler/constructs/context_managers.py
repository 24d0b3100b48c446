with a: pass
with a as b: pass
with a as b, c as (d, e), f as g.h, i as j[k]: l
with (a as b,
      c as d): pass
def f():
    with a as b:
        with c:
            return b
    for i in x:
        with a:
            if b: continue
            if c: break
            return 1
with (a as b): pass
with (a): pass
with (a,): pass
with (a, b): pass
with (a, b) as c: pass
with (a), (b): pass
with (a, b), c: pass
with (
    a
    as b
): pass
with (a as b,): pass
with ((a, b)): pass
with (): pass
