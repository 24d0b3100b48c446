def tag(name, **attributes):
    return name, attributes
print(tag('a', href='x', id=1))
