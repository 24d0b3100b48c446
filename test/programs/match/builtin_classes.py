def kind(v):
    match v:
        case bool():
            return 'bool'
        case int(n):
            return n
        case str() as s:
            return s
        case (float() | complex()) as z:
            return z

for v in [True, 7, 'q', 1.5, None]:
    print(kind(v))
