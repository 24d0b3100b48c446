import heapq

class Job:
    def __init__(self, cost):
        self.cost = cost
    def __lt__(self, other):
        return self.cost < other.cost

jobs = [Job(c) for c in (5, 2, 8)]
heapq.heapify(jobs)
print([heapq.heappop(jobs).cost for _ in range(3)])
