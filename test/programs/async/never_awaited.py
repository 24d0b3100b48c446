async def forgotten():
    print('never')

async def main():
    forgotten()
    print('after')

try:
    main().send(None)
except StopIteration:
    pass
