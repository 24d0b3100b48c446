import asyncio

async def fail(n):
    await asyncio.sleep(n)
    raise ValueError(n)

async def main():
    print(await asyncio.gather(fail(1), asyncio.sleep(2, 'x'), return_exceptions=True))
    try:
        await asyncio.gather(fail(1), fail(2))
    except ValueError as e:
        print('first', e)

asyncio.run(main())
