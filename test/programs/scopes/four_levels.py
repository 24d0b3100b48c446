name = 'global'
def outer():
    name = 'outer'
    def middle():
        def inner():
            return name
        return inner()
    return middle()
print(outer(), len(name))
