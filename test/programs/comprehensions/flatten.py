matrix = [[1, 2], [3, 4]]
print([n for row in matrix for n in row])
print([[row[i] for row in matrix] for i in range(2)])
