def bold(f):
    def wrapper(text):
        return "<b>" + f(text) + "</b>"
    return wrapper


def loud(f):
    def wrapper(text):
        return f(text).upper()
    return wrapper


@bold
@loud
def greet(name):
    return "hello " + name


print(greet("ada"))
