from contextlib import contextmanager
@contextmanager
def tag(name):
    print(f'<{name}>')
    yield name
    print(f'</{name}>')
with tag('b') as name:
    print(name)
