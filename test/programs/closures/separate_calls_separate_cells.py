def make(name):
    def hello():
        return f'hello {name}'
    return hello
a, b = make('Ada'), make('Bob')
print(a(), b(), a.__closure__[0] is b.__closure__[0])
