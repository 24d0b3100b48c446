def read(x):
    match x:
        case {'a': 1, 'b': y}:
            return y
        case {'k': {'n': n}}:
            return n
        case {'a': a, **rest}:
            return a, rest
        case {}:
            return 'any mapping'

for x in [{'a': 1, 'b': 2}, {'k': {'n': 5}}, {'a': 3, 'z': 4}, {}, []]:
    print(read(x))
