class Meta(type):
    def __instancecheck__(cls, value):
        return value == 3

class Odd(metaclass=Meta):
    pass

for v in [3, 4]:
    match v:
        case Odd():
            print('odd')
        case _:
            print('not')
