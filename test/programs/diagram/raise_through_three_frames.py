def open_file(name):
    raise FileNotFoundError(name)


def load(name):
    data = [name]
    return open_file(data[0])


def start():
    try:
        return load("notes.txt")
    except OSError as error:
        problem = error
    return problem


print(repr(start()))
