async def numbers():
    yield 1
    yield 2

async def main():
    async for n in numbers():
        print(n)
    else:
        print('no more')

try:
    main().send(None)
except StopIteration:
    pass
