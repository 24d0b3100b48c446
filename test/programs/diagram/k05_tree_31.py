class Tree:
    def __init__(self, low, high):
        middle = (low + high) // 2
        self.key = middle
        self.left = Tree(low, middle - 1) if low < middle else None
        self.right = Tree(middle + 1, high) if middle < high else None


def total(tree):
    if tree is None:
        return 0
    return tree.key + total(tree.left) + total(tree.right)


root = Tree(1, 31)
print(total(root))
