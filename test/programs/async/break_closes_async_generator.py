async def ag():
    try:
        yield 1
        yield 2
    finally:
        print('cleanup')

async def main():
    async for n in ag():
        break
    print('after')

try:
    main().send(None)
except StopIteration:
    pass
