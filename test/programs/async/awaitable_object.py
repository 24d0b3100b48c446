class Wait:
    def __await__(self):
        got = yield 'paused'
        return got
async def f():
    return await Wait()
c = f()
print(c.send(None))
try:
    c.send('value')
except StopIteration as stop:
    print(stop.value)
