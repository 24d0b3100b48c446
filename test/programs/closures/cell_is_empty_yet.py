def make():
    def say():
        return word
    try:
        say()
    except NameError as error:
        print(error)
    word = 'here'
    return say()
print(make())
