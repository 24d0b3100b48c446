def make():
    x = 1
    def f(): return x
    x = 2
    return f
print(make()())
