async def letters():
    for c in 'aba':
        yield c

async def main():
    print({c async for c in letters() if c != 'z'} == {'a', 'b'})
    print({c: ord(c) async for c in letters()})

try:
    main().send(None)
except StopIteration:
    pass
