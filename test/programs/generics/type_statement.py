type Pair[T] = tuple[T, T]
type Number = int | float
print(Pair, Number, Number.__value__, Pair.__value__, Pair[int])
