def total(*numbers):
    return numbers, sum(numbers)
print(total(), total(1, 2))
