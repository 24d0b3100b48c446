def make():
    word = 'old'
    def say():
        return word
    word = 'new'
    return say
print(make()())
