import asyncio

async def work(name, delay):
    await asyncio.sleep(delay)
    print(name)
    return name

async def main():
    print(await asyncio.gather(work('slow', 2), work('quick', 1)))

asyncio.run(main())
