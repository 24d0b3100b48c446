def numbers():
    yield 1
    return "done"


class Once:
    def __init__(self):
        self.asked = 0

    def __iter__(self):
        return self

    def __next__(self):
        if self.asked:
            raise StopIteration("no more")
        self.asked += 1
        return self.asked


for pair in zip(numbers(), [1, 2]):
    print(pair)
for index, number in enumerate(Once()):
    print(index, number)
for text in map(str, filter(None, numbers())):
    print(text)
rest = zip(numbers())
next(rest)
try:
    next(rest)
except StopIteration as stop:
    print(stop.value)
for value in iter(Once().__next__, 9):
    print(value)
