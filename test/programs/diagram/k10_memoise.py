def memoise(f):
    cache = {}

    def remembered(n):
        if n not in cache:
            cache[n] = f(n)
        return cache[n]

    return remembered


@memoise
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(7))
