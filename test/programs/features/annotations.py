def f(a: int, b: 'str' = 'x') -> list[int]:
    v: int = 1
    return [a, v]
print(f.__annotations__, f(2))
class P:
    x: int
    y: str = 'a'
print(P.__annotations__, P.y)
z: float = 2.0
print(__annotations__)
