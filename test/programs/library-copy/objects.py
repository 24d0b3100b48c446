import copy


class Node:
    def __init__(self, value, following=None):
        self.value = value
        self.following = following


ring = Node([1])
ring.following = ring
twin = copy.deepcopy(ring)
print(twin.following is twin, twin.value == ring.value, twin.value is ring.value)
