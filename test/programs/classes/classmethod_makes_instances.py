class Date:
    def __init__(self, day, month):
        self.day, self.month = day, month
    @classmethod
    def parse(cls, text):
        return cls(*map(int, text.split('.')))
class Holiday(Date):
    pass
h = Holiday.parse('24.12')
print(type(h).__name__, h.day, h.month)
