x = 'outer'
match 5:
    case x if x > 9:
        print('big')
    case _:
        print('bound by the pattern that failed:', x)
