class A:
    x = 1
    def __getattribute__(self, name):
        return 'always ' + name
print(A().x, A().anything, A.x)
