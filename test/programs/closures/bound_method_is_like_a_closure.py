class Greeter:
    def __init__(self, word):
        self.word = word
    def greet(self, name):
        return self.word + name
hi = Greeter('hi ').greet
print(hi('Ada'), hi.__self__.word)
