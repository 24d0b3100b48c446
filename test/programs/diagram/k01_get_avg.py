def get_avg():
    values = []

    def avg(value):
        values.append(value)
        return sum(values) / len(values)

    return avg


avg = get_avg()
avg(10)
print(avg(20))
