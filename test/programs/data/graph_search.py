graph = {'a': ['b', 'c'], 'b': ['d'], 'c': ['d'], 'd': []}
seen, todo = [], ['a']
while todo:
    node = todo.pop(0)
    if node not in seen:
        seen.append(node)
        todo += graph[node]
print(seen)
