class Ordered(type):
    @classmethod
    def __prepare__(mcs, name, bases):
        print('prepare', name)
        return {'before': 1}
class A(metaclass=Ordered):
    print(before)
    after = before + 1
print(A.before, A.after)
