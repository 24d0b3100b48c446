import copy


class Token:
    def __init__(self, name):
        self.name = name

    def __copy__(self):
        return Token(self.name + '!')


token = Token('t')
print(copy.copy(token).name)
