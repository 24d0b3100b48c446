try: a
except* E: b
try: a
except* E as e: b
except* (F, G) as f: c
except* h.i(): pass
else: d
finally: e
try: a
except* E:
    pass
finally:
    pass
try:
    a
except *(E, F):
    b
else:
    c
def loops():
    for x in y:
        try:
            if a: continue
            if b: break
            if c: return c
        except* E as e:
            for z in e:
                if z: break
                else: continue
            while z:
                with a as b:
                    break
            with a as b: pass
        except* F:
            raise
        except* G as e:
            raise x from y
        except* H as e:
            del e
        else:
            continue
        finally:
            break
def nested():
    try:
        try: pass
        except* A: b
    except* C as c:
        def h(): return c
        try: e
        except* D as c: f
        except* E as c: return_ = 1
        finally: g
        lambda: (yield)
        class I: return_ = 2
    return 1
def contexts(x):
    with x:
        with y as z:
            try: z
            except* E as e:
                with e as f:
                    for g in f:
                        with g: continue
            finally:
                return z
def generator(x):
    try: yield 1
    except* E as e: yield from e
    except* F: x = yield
    finally: yield 2
def names():
    global e
    try: a
    except* E as e: print(e)
    except* E as f: print(f)
    return lambda: f
class A:
    try: x
    except* E as __e: y: int = 1
    else: z: str
def over_lines(x):
    try:
        x
    except* (
        E,
        F
    ) as e:
        (e
         .f)
    except* \
        G:
        if x:
            y
        else:
            z
    else:
        w
