class Averager:
    def __init__(self):
        self.values = []

    def __call__(self, new_value):
        self.values.append(new_value)
        return sum(self.values) / len(self.values)

avg = Averager()
print(avg(10))
print(avg(11))
