class Stack(list):
    push = list.append
    def peek(self):
        return self[-1]
s = Stack([1])
s.push(2)
print(s, s.peek(), type(s[:1]).__name__)
