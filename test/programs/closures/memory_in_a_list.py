def averager():
    seen = []
    def average(value):
        seen.append(value)
        return sum(seen) / len(seen)
    return average
average = averager()
print(average(10), average(20))
