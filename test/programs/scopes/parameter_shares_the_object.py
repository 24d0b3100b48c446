def push(items, item):
    items.append(item)
    items = []
    items.append('unseen')
stack = [1]
push(stack, 2)
print(stack)
