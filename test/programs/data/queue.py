from collections import deque
queue = deque(['a', 'b'])
queue.append('c')
print(queue.popleft(), queue)
