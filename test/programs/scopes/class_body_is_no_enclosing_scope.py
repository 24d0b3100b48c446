class Box:
    size = 3
    def area(self):
        return size * size
try:
    Box().area()
except NameError as error:
    print(error)
print(Box.size)
