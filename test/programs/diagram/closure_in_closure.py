def outer(a):
    def middle(b):
        def inner(c):
            return a + b + c
        return inner
    return middle


add = outer(1)
add_more = add(10)
print(add_more(100), add(20)(200))
