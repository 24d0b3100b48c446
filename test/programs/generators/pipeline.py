def numbers():
    yield from range(6)
def even(source):
    for n in source:
        if n % 2 == 0:
            yield n
def squared(source):
    for n in source:
        yield n * n
print(list(squared(even(numbers()))))
