def traced(method):
    def wrapper(self, *args):
        print(type(self).__name__, method.__name__, args)
        return method(self, *args)
    return wrapper
class Stack:
    def __init__(self):
        self.items = []
    @traced
    def push(self, item):
        self.items.append(item)
s = Stack()
s.push(1)
print(s.items)
