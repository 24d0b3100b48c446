async def ag():
    yield 1

async def main():
    a = aiter(ag())
    print(await anext(a), await anext(a, 'none left'))

try:
    main().send(None)
except StopIteration:
    pass
