class Node:
    def __init__(self, value, rest):
        self.value = value
        self.rest = rest


head = None
for number in range(20, 0, -1):
    head = Node(number, head)

before = None
while head:
    after = head.rest
    head.rest = before
    before = head
    head = after
head = before
print(head.value, head.rest.value)
