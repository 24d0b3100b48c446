class Upper(type):
    def __new__(mcs, name, bases, namespace):
        namespace['made'] = sorted(k for k in namespace if not k.startswith('_'))
        return super().__new__(mcs, name, bases, namespace)
class A(metaclass=Upper):
    x = 1
    def f(self): pass
print(A.made, type(A).__name__)
