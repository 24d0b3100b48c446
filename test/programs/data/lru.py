class LRU:
    def __init__(self, size):
        self.size, self.items = size, {}
    def get(self, key):
        value = self.items.pop(key)
        self.items[key] = value
        return value
    def put(self, key, value):
        self.items[key] = value
        if len(self.items) > self.size:
            self.items.pop(next(iter(self.items)))
cache = LRU(2)
cache.put('a', 1)
cache.put('b', 2)
cache.get('a')
cache.put('c', 3)
print(cache.items)
