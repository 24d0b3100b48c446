class Proxy:
    def __init__(self, target):
        self.target = target
    def __getattr__(self, name):
        print('asked for', name)
        return getattr(self.target, name)
p = Proxy('abc')
print(p.upper(), p.target)
