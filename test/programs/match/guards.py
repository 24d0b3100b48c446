def kind(n):
    match n:
        case int() if n < 0:
            return 'negative'
        case int():
            return 'int'
        case str(s) if s:
            return s[0]
print(kind(-1), kind(1), kind('abc'), kind(''))
