class Failures(ExceptionGroup):
    def derive(self, exceptions):
        return Failures(self.message + '!', exceptions)

try:
    raise Failures('f', [ValueError(1), KeyError(2)])
except* KeyError as e:
    print(type(e), e.message, e.exceptions)
except* ValueError as e:
    print(type(e), e.message, e.exceptions)
