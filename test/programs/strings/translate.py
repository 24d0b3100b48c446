table = str.maketrans('abc', 'xyz', '!')
print('a!b!c'.translate(table))
