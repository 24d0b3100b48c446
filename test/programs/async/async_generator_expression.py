async def ag():
    yield 1
    yield 2

async def main():
    doubled = (n * 2 async for n in ag())
    async for n in doubled:
        print(n)

try:
    main().send(None)
except StopIteration:
    pass
