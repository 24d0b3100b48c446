for word in ('a', 'bcd'):
    print(word.ljust(5, '.') + word.rjust(5) + '|' + word.center(7, '*') + '|' + '7'.zfill(3))
