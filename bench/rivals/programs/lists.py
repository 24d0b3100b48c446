values = []
for i in range(50000):
    values.append(i * 2)
total = 0
for value in values:
    total += value
for i in range(len(values)):
    values[i] = values[i] + 1
print(total, sum(values), len([v for v in values if v % 3 == 0]))
