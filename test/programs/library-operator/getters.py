from operator import attrgetter, itemgetter, methodcaller

people = [('bob', 30), ('al', 25)]
print(sorted(people, key=itemgetter(1)), itemgetter(0, 1)(people[0]), attrgetter('real')(3), methodcaller('upper')('a'))
