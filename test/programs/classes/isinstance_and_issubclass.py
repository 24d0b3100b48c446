class A: pass
class B(A): pass
print(isinstance(B(), A), isinstance(A(), B), issubclass(B, (int, A)), type(B()) is A)
print(isinstance(True, int), isinstance(1, bool))
