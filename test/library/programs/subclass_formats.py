# An empty format specifier asks __str__, also of subclasses of str, float and complex; messages name the subclass.
class Temperature(float):
    def __str__(self): return 'hot'
class Name(str):
    def __str__(self): return 'name'
class Point(complex):
    def __str__(self): return 'point'
class Count(int):
    def __str__(self): return 'count'
class Plain(float): pass
for value in Temperature(1.5), Name('x'), Point(1j), Count(3), Plain(2.5), 1.5, 'x', 2j:
    print(f'{value}', format(value), '{}'.format(value), '%s' % value, f'{value!s}', f'{value!r}', f'{value:>6}')
    try: print(format(value, 'q'))
    except ValueError as error: print(error)
    try: print(format(value, 'dd'))
    except ValueError as error: print(error)
