import asyncio

async def main():
    try:
        await asyncio.wait_for(asyncio.sleep(5), 1)
    except TimeoutError:
        print('too slow')
    print(await asyncio.wait_for(asyncio.sleep(1, 'in time'), 2))

asyncio.run(main())
