def adder(n):
    def add(x):
        return x + n
    return add
three = adder(3)
print(three(4), adder(10)(1))
