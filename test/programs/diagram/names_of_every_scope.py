base = 100


def outer(parameter):
    kept = parameter + base

    def inner(value):
        local = value * 2
        return local + kept + base + len("abc")

    return inner


run = outer(1)
print(run(5))
