class Text:
    def __init__(self):
        self.parts = []
    def add(self, part):
        self.parts.append(part)
        return self
print(Text().add('a').add('b').parts)
