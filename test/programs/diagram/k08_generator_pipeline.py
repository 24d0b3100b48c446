def numbers(limit):
    for n in range(1, limit):
        yield n


def odd(source):
    for n in source:
        if n % 2:
            yield n


def squares(source):
    for n in source:
        yield n * n


pipeline = squares(odd(numbers(8)))
print(next(pipeline))
print(list(pipeline))
