class Celsius(float):
    def __new__(cls, text):
        return super().__new__(cls, text.rstrip('C'))
    def __repr__(self):
        return f'{float(self)}C'
print([Celsius('21.5C')], Celsius('1C') + 1)
