import heapq

heap = []
for task in [(3, 'c'), (1, 'a'), (2, 'b')]:
    heapq.heappush(heap, task)
while heap:
    priority, name = heapq.heappop(heap)
    print(priority, name, heap)
