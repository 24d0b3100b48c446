for n in range(4):
    if n % 2:
        continue
    print(n)
