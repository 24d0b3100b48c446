def menu(choice):
    return {'a': lambda: 'tea', 'b': lambda: 'coffee'}.get(choice, lambda: 'water')()
print(menu('a'), menu('z'))
