async def inner(n):
    return n + 1

async def outer():
    first = await inner(1)
    second = await inner(first)
    return first + second

try:
    outer().send(None)
except StopIteration as stop:
    print(stop.value)
