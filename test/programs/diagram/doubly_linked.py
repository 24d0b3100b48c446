class Link:
    def __init__(self, value):
        self.value = value
        self.before = None
        self.after = None


class Chain:
    def __init__(self):
        self.first = self.last = None

    def append(self, value):
        link = Link(value)
        if self.last is None:
            self.first = link
        else:
            self.last.after = link
            link.before = self.last
        self.last = link

    def remove(self, link):
        if link.before:
            link.before.after = link.after
        if link.after:
            link.after.before = link.before


chain = Chain()
for value in "abcd":
    chain.append(value)
chain.remove(chain.first.after)
print(chain.first.after.value)
