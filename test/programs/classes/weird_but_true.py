class A:
    x = [1]
    x += [2]
    y = x
    def __init__(self, x=x):
        self.copy = x
a = A()
print(a.copy is A.y, A.x)
