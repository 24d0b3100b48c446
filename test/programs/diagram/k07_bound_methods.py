class Counter:
    def __init__(self, name):
        self.name = name
        self.count = 0

    def press(self):
        self.count += 1
        return self.count


left = Counter("left")
right = Counter("right")
presses = [left.press, right.press, left.press]
for press in presses:
    print(press())
keep = left.press
del left
print(keep())
