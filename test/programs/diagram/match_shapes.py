def area(shape):
    match shape:
        case ("circle", r):
            return 3 * r * r
        case {"w": w, "h": h}:
            return w * h
        case [_, *rest]:
            return sum(rest)
        case _:
            return 0


shapes = [("circle", 2), {"w": 2, "h": 3}, ["poly", 1, 2], None]
print([area(shape) for shape in shapes])
