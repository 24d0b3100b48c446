class Watched:
    def __setattr__(self, name, value):
        print(name, '=', value)
        super().__setattr__(name, value)
w = Watched()
w.x = 1
w.x += 1
print(w.__dict__)
