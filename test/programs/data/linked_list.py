class Node:
    def __init__(self, value, next=None):
        self.value, self.next = value, next
head = Node(1, Node(2, Node(3)))
node = head
while node:
    print(node.value)
    node = node.next
