class A:
    def f():
        return 1
try:
    A().f()
except TypeError as error:
    print(error)
print(A.f())
