class Wait:
    def __await__(self):
        yield 'waiting'

async def inner():
    try:
        await Wait()
    except ValueError as e:
        print('inner', e)
        raise

async def outer():
    try:
        await inner()
    except ValueError:
        return 'handled'

c = outer()
print(c.send(None))
try:
    c.throw(ValueError('no'))
except StopIteration as stop:
    print(stop.value)
