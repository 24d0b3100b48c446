functions = [lambda x, i=i: x * i for i in range(4)]
print([f(10) for f in functions], functions[0].__closure__)
