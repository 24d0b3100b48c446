class A:
    def hello(self):
        return ['A']
class B(A):
    def hello(self):
        return ['B'] + super().hello()
class C(A):
    def hello(self):
        return ['C'] + super().hello()
class D(B, C):
    pass
print(D().hello(), [c.__name__ for c in D.__mro__])
