width = 8
items = {'tea': 2.5}
for name, price in items.items():
    print(f'{name:{width}}|{price:>{width}.2f}|{"x" * 3}|{f"{name!s}":^5}')
