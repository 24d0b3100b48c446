def make(value):
    class Holder:
        held = value
        def get(self):
            return value
    return Holder
A = make(1)
print(A.held, A().get())
