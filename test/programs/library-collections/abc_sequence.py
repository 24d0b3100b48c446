from collections.abc import Sequence


class Squares(Sequence):
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n

    def __getitem__(self, index):
        if index >= self.n:
            raise IndexError(index)
        return index * index


squares = Squares(3)
print(list(squares), 4 in squares, squares.index(1), isinstance(squares, Sequence))
