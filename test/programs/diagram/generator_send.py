def averager():
    total = count = 0
    average = None
    while True:
        value = yield average
        total += value
        count += 1
        average = total / count


coroutine = averager()
next(coroutine)
coroutine.send(10)
print(coroutine.send(20))
coroutine.close()
