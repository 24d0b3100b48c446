class Two:
    def __index__(self):
        return 2
print([10, 20, 30][Two()], bin(Two()), 'abc'[:Two()], range(5)[Two()])
