first, *rest = 'abc'
def f():
    *start, end = rest
    return start, end
print(first, f())
