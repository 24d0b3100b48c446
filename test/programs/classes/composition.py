class Engine:
    def start(self):
        return 'vroom'
class Car:
    def __init__(self):
        self.engine = Engine()
    def start(self):
        return 'car: ' + self.engine.start()
print(Car().start())
