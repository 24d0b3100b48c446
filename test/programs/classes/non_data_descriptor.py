class Lazy:
    def __init__(self, f):
        self.f = f
    def __get__(self, instance, owner):
        print('computing')
        value = instance.__dict__[self.f.__name__] = self.f(instance)
        return value
class Page:
    @Lazy
    def text(self):
        return 'text'
p = Page()
print(p.text)
print(p.text)
