def f():
    x = 1
    snapshot = locals()
    snapshot['x'] = 5
    x = 2
    print(x, snapshot['x'], locals()['x'])

f()
