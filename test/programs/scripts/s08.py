def get_avg():
    count = 0
    total = 0
    def avg(value):
        count += 1
        total += value
        return total / count
    return avg

avg = get_avg()
avg(10)
