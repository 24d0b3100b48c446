def digits(n):
    while n:
        n, digit = divmod(n, 10)
        yield digit
print(list(digits(123)), sum(map(int, str(123))))
