def hello(self):
    return 'hello ' + self.name
Person = type('Person', (), {'name': 'Ada', 'hello': hello})
print(Person().hello(), Person.__name__)
