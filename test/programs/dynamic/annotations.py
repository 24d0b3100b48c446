def area(w: int, h: int = 1) -> int:
    size: int = w * h
    return size
print(area.__annotations__, area('ab', 2))
