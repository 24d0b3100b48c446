class Team:
    members = []
    def add(self, name):
        self.members.append(name)
a, b = Team(), Team()
a.add('Ada')
print(b.members, a.members is Team.members)
