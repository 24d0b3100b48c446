def numbers(limit):
    n = 0
    while n < limit:
        yield n
        n += 1
total = 0
for n in numbers(50000):
    total += n
print(total, sum(x * x for x in range(20000)))
