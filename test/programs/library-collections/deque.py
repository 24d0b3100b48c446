from collections import deque

queue = deque([1, 2, 3], maxlen=3)
queue.append(4)
queue.appendleft(0)
print(queue, queue[0], queue[-1])
queue.rotate(1)
first = queue.popleft()
print(first, list(queue), len(queue))
