people = [('Bob', 30), ('Ada', 25), ('Ada', 20)]
print(sorted(people, key=lambda p: (p[0], -p[1])))
