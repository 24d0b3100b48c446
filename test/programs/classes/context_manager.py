class Tag:
    def __init__(self, name):
        self.name = name
    def __enter__(self):
        print(f'<{self.name}>')
        return self
    def __exit__(self, kind, value, trace):
        print(f'</{self.name}>')
with Tag('p') as tag:
    print('text', tag.name)
