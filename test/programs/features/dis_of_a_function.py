import dis
def f(a, b=2):
    c = a + b
    if c > 3:
        return [x * c for x in range(a)]
    while c:
        c -= 1
    return c
dis.dis(f)
