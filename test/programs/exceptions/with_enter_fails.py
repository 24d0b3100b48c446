class M:
    def __enter__(self):
        raise OSError('no')
    def __exit__(self, *info):
        print('never')
try:
    with M():
        pass
except OSError as error:
    print(error)
with 3:
    pass
