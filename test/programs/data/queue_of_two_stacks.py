class Queue:
    def __init__(self):
        self.inbox, self.outbox = [], []
    def put(self, item):
        self.inbox.append(item)
    def get(self):
        if not self.outbox:
            while self.inbox:
                self.outbox.append(self.inbox.pop())
        return self.outbox.pop()
q = Queue()
q.put(1)
q.put(2)
print(q.get(), q.get())
