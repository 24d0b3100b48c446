def counter(step):
    count = 0

    def tick():
        nonlocal count
        count += step
        return count

    return tick


ones = counter(1)
tens = counter(10)
print(ones(), ones(), tens())
