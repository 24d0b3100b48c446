class Opened:
    def __init__(self, name):
        self.name = name
        self.lines = []

    def __enter__(self):
        self.lines.append("open")
        return self

    def __exit__(self, kind, error, trace):
        self.lines.append("close")
        return False


with Opened("notes") as file:
    file.lines.append("write")
print(file.lines)
