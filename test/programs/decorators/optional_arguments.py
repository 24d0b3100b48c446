def tagged(f=None, *, tag='p'):
    if f is None:
        return lambda g: tagged(g, tag=tag)
    return lambda: f'<{tag}>{f()}'
@tagged
def a():
    return 'a'
@tagged(tag='h1')
def b():
    return 'b'
print(a(), b())
