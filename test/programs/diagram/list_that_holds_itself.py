loop = [1]
loop.append(loop)
book = {"title": "self"}
book["book"] = book
print(loop, book)
