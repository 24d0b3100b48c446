class Overdrawn(Exception):
    def __init__(self, missing):
        super().__init__(f'{missing} missing')
        self.missing = missing
try:
    raise Overdrawn(5)
except Overdrawn as error:
    print(error, error.missing, error.args)
