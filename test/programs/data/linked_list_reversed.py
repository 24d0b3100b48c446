class Node:
    def __init__(self, value, next=None):
        self.value, self.next = value, next
head = Node(1, Node(2, Node(3)))
previous = None
while head:
    head.next, previous, head = previous, head, head.next
print(previous.value, previous.next.value, previous.next.next.next)
