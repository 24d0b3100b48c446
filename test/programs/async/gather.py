import asyncio
async def work(name, seconds):
    await asyncio.sleep(seconds)
    print('done', name)
    return name
async def main():
    print(await asyncio.gather(work('slow', 2), work('fast', 1)))
asyncio.run(main())
