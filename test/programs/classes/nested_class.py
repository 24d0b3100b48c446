class Tree:
    class Node:
        def __init__(self, value):
            self.value = value
    def __init__(self, value):
        self.root = self.Node(value)
print(Tree(3).root.value, Tree.Node.__qualname__)
