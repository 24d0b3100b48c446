x = "global"


class A:
    x = "class"
    y = x

    def show(self):
        return x


print(A.y, A().show())
