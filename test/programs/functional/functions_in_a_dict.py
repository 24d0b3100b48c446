operations = {'+': lambda a, b: a + b, '-': lambda a, b: a - b}
for sign in '+-':
    print(sign, operations[sign](5, 3))
