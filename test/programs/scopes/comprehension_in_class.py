class Grid:
    width = 2
    cells = [w for w in range(width)]
    try:
        pairs = [(w, width) for w in range(2)]
    except NameError as error:
        print(error)
print(Grid.cells)
