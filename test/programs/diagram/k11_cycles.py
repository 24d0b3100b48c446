class Person:
    def __init__(self, name):
        self.name = name
        self.friends = []
        self.best = self

    def meet(self, other):
        self.friends.append(other)
        other.friends.append(self)


people = [Person(name) for name in ["Ann", "Bob", "Cid", "Dee"]]
for i, person in enumerate(people):
    for other in people[i + 1:]:
        person.meet(other)
people[0].best = people[3]
people[3].best = people[0]
ring = [people]
ring.append(ring)
print(len(people[0].friends), len(ring))
