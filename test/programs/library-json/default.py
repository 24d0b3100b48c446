import json

class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

def encode(value):
    return {'x': value.x, 'y': value.y}

print(json.dumps([Point(1, 2), Point(3, 4)], default=encode))
