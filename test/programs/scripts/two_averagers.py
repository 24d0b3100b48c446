def get_avg():
    values = []
    def avg(value):
        values.append(value)
        return sum(values) / len(values)
    return avg

a = get_avg()
b = get_avg()
b(1)
a(10)
b(3)
