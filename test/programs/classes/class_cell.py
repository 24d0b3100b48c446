class A:
    def me(self):
        return __class__
class B(A): pass
print(B().me() is A, type(B()) is B)
