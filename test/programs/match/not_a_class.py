number = 5
match 1:
    case number():
        pass
