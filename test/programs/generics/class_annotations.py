class A:
    x: int = 5
    y: 'str'

print(A.__annotations__, A.x)
