from functools import partialmethod


class Cell:
    def set(self, value):
        self.value = value

    on = partialmethod(set, True)


cell = Cell()
cell.on()
print(cell.value)
