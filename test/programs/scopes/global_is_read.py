rate = 3
def price(n):
    return n * rate
print(price(2))
rate = 4
print(price(2))
