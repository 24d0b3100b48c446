graph = {"a": ["b", "c"], "b": ["d"], "c": ["d", "e"], "d": ["f"], "e": ["f"], "f": []}
seen = set()
todo = ["a"]
came_from = {"a": None}
while todo:
    node = todo.pop(0)
    if node in seen:
        continue
    seen.add(node)
    for neighbour in graph[node]:
        if neighbour not in came_from:
            came_from[neighbour] = node
            todo.append(neighbour)
path = ["f"]
while came_from[path[-1]]:
    path.append(came_from[path[-1]])
print(path[::-1])
