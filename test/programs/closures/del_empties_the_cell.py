def make():
    value = 1
    def get():
        return value
    print(get())
    del value
    return get
get = make()
try:
    get()
except NameError as error:
    print(error)
