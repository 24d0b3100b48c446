class Box[T]:
    def map[U](self, f) -> 'Box[U]':
        return T, U

print(Box().map(None), Box.map.__type_params__)
