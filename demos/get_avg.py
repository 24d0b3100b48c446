def get_avg():
    values = []
    def avg(x):
        values.append(x)
        return sum(values) / len(values)
    return avg

a = get_avg()
print(a(10))
print(a(11))
