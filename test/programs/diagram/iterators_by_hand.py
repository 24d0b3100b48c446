class Countdown:
    def __init__(self, start):
        self.now = start

    def __iter__(self):
        return self

    def __next__(self):
        if self.now == 0:
            raise StopIteration
        self.now -= 1
        return self.now


letters = iter(["a", "b"])
pairs = zip(letters, Countdown(3))
print(next(pairs))
print(list(pairs))
