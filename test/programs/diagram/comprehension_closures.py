def table(names):
    return {name: (lambda times: name * times) for name in names}


spell = table(["a", "b"])
print(spell["a"](3), spell["b"](2))
