import asyncio

async def work(x):
    await asyncio.sleep(x)
    return x

async def main():
    a = asyncio.create_task(work(2))
    b = asyncio.create_task(work(1), name='quick')
    print(b.get_name(), a.done())
    print(await a, b.done(), b.result())

asyncio.run(main())
