def late():
    def use():
        return value
    try:
        use()
    except NameError as error:
        print(error)
    value = 1
    return use


print(late()())
