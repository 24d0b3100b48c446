class Made:
    count = 0
    def bump(self):
        self.count += 1
m = Made()
m.bump()
print(m.count, Made.count)
