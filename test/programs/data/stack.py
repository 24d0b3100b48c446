stack = []
for item in 'abc':
    stack.append(item)
while stack:
    print(stack.pop(), stack)
