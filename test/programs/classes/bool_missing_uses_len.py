class A:
    def __len__(self):
        print('len')
        return 0
if not A():
    print('empty')
