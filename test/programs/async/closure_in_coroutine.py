def counter():
    total = 0

    async def add(n):
        nonlocal total
        total += n
        return total
    return add

async def main():
    add = counter()
    await add(2)
    return await add(3)

try:
    main().send(None)
except StopIteration as stop:
    print(stop.value)
