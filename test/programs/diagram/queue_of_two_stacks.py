class Queue:
    def __init__(self):
        self.inbox = []
        self.outbox = []

    def put(self, item):
        self.inbox.append(item)

    def get(self):
        if not self.outbox:
            while self.inbox:
                self.outbox.append(self.inbox.pop())
        return self.outbox.pop()


queue = Queue()
for word in ["a", "b", "c"]:
    queue.put(word)
print(queue.get(), queue.get())
queue.put("d")
print(queue.get(), queue.get())
