try: a
except: b
try: a
except A: b
except (B, C) as e: c
except: d
else: e
finally: f
def f():
    try:
        try:
            return x
        except (A, B) as e:
            return e
        finally:
            g()
    except C as c:
        raise
    else:
        with x: return y
    finally:
        for i in y:
            try: return 3
            finally: break
    while 1:
        try:
            with a: continue
        finally: g()
def gen():
    try:
        with a as b, c:
            for i in x:
                if i: return i
                if j: return 3
                try: continue
                except E as e: break
                except: return
                finally: print(3)
    finally:
        x = yield
        yield from x
        return (yield 3)
def nested():
    for a in b:
        try:
            try: c
            finally: continue
        except E as e:
            del e
            break
        finally:
            def inner(): return a
