def greet(name, word='hello'):
    return f'{word} {name}'
print(greet('Ada'), greet('Ada', 'hi'))
