print('a,b,,c'.split(','), ' a  b '.split(), 'a-b-c'.split('-', 1), 'a\nb\n'.splitlines())
print('-'.join(['x', 'y']), 'k=v'.partition('='))
','.join([1])
