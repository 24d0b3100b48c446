from collections import deque

items = deque('ab')
for item in items:
    items.append(item)
