class Default(dict):
    def __missing__(self, key):
        return 'no ' + key
d = Default(a=1)
print(d['a'], d['b'], d.get('b'), len(d))
