print(1, 2, sep='', end='!\n')
print()
print('a', None, [1], sep=' | ')
print(*'abc', sep='\n')
