import asyncio

async def produce(q):
    for i in range(2):
        await q.put(i)
    await q.put(None)

async def consume(q):
    while (item := await q.get()) is not None:
        print('got', item)

async def main():
    q = asyncio.Queue(maxsize=1)
    await asyncio.gather(produce(q), consume(q))

asyncio.run(main())
