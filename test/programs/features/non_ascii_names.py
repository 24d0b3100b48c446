größe = 'ß'
def función(параметр):
    ñ = параметр + '!'
    return lambda: ñ
print(función(größe)())
é = {'π': 3.14}
print(é, '\U0001F600', len('ñandú'))
undefiniert_π
