tasks = [(2, 'write'), (1, 'read')]
tasks.append((0, 'plan'))
tasks.sort()
while tasks:
    print(*tasks.pop(0))
