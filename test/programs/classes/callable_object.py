class Scale:
    def __init__(self, k):
        self.k = k
    def __call__(self, x):
        return x * self.k
double = Scale(2)
print(double(4), list(map(double, [1, 2])), callable(double))
