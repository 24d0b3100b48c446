def counter():
    box = [0]
    def step():
        box[0] += 1
        return box[0]
    return step
step = counter()
step()
print(step())
