def echo():
    word = 'ready'
    while word:
        word = yield word.upper()
    return 'bye'
g = echo()
print(next(g), g.send('hi'))
try:
    g.send('')
except StopIteration as stop:
    print(stop.value)
