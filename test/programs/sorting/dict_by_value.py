stock = {'a': 3, 'b': 1}
print(sorted(stock, key=stock.get), dict(sorted(stock.items(), key=lambda kv: kv[1])))
