x = 'global'
class C:
    print(x)
    x = 'class'
    print(x)
print(x)
