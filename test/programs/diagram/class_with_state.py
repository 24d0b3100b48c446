class Averager:
    total = 0

    def __init__(self):
        self.values = []

    def __call__(self, value):
        self.values.append(value)
        Averager.total += 1
        return sum(self.values) / len(self.values)


avg = Averager()
avg(10)
print(avg(20), Averager.total)
