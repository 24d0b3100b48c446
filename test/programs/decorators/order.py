def mark(name):
    print('make', name)
    def decorate(f):
        print('apply', name)
        return f
    return decorate
@mark('a')
@mark('b')
def f():
    pass
