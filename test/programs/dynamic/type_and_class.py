print(type(1), type('a').__name__, type(type), (1).__class__, type(None))
