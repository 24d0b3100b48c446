from contextlib import suppress

with suppress(KeyError, IndexError):
    [][0]
    print('not reached')
print('after')
with suppress(KeyError):
    int('x')
