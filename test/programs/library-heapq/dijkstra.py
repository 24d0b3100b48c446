import heapq

graph = {'a': {'b': 1, 'c': 4}, 'b': {'c': 2}, 'c': {}}

def distances(start):
    found, queue = {}, [(0, start)]
    while queue:
        d, node = heapq.heappop(queue)
        if node not in found:
            found[node] = d
            for other, weight in graph[node].items():
                heapq.heappush(queue, (d + weight, other))
    return found

print(distances('a'))
