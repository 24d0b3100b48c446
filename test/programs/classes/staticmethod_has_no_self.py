class Math:
    @staticmethod
    def add(a, b):
        return a + b
print(Math.add(1, 2), Math().add(3, 4))
