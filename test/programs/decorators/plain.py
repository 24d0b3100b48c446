def shout(f):
    def wrapper(name):
        return f(name).upper()
    return wrapper
@shout
def greet(name):
    return 'hello ' + name
print(greet('ada'), greet.__name__)
