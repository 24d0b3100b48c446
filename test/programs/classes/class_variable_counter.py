class Made:
    count = 0
    def __init__(self):
        Made.count += 1
        self.number = Made.count
print(Made().number, Made().number, Made.count)
