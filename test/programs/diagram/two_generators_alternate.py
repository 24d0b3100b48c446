def count(name, limit):
    for n in range(limit):
        yield f"{name}{n}"


a = count("a", 3)
b = count("b", 2)
print(next(a), next(b), next(a), next(b), list(a), list(b))
