print((lambda x, y=2: x * y)(4))
result = (lambda *args: sum(args))(1, 2, 3)
print(result)
