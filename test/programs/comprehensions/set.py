print(sorted({n % 3 for n in range(7)}))
