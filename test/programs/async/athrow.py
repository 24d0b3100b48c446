async def ag():
    while True:
        try:
            yield 1
        except ValueError as e:
            print('caught', e)

async def main():
    a = ag()
    await anext(a)
    print(await a.athrow(ValueError('boo')))
    try:
        await a.athrow(KeyError('k'))
    except KeyError as e:
        print('out', e)

try:
    main().send(None)
except StopIteration:
    pass
