print([n * 2 for n in range(4)])
print([n for n in range(6) if n % 2 if n > 1])
