double = lambda n: n * 2
print(double(21))
print(double.__code__.co_freevars)
print(double.__closure__)
