import inspect


def gen():
    yield


class A:
    def m(self): ...


print(inspect.isfunction(gen), inspect.isgeneratorfunction(gen), inspect.ismethod(A().m), inspect.isclass(A))
print(inspect.getsource(gen))
