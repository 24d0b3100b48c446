class M:
    def __init__(self, name):
        self.name = name
    def __enter__(self):
        print('enter', self.name)
    def __exit__(self, *info):
        print('exit', self.name, info[0] is not None)
try:
    with M('a'), M('b'):
        1 / 0
except ZeroDivisionError:
    print('out')
