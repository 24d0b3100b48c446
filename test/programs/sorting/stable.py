people = [('Ada', 2), ('Bob', 1), ('Cid', 2), ('Dan', 1)]
people.sort(key=lambda p: p[1])
print(people)
