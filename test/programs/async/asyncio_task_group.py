import asyncio

async def ok(n):
    await asyncio.sleep(n)
    return n

async def bad():
    await asyncio.sleep(0.5)
    raise ValueError('bad')

async def main():
    async with asyncio.TaskGroup() as group:
        a = group.create_task(ok(1))
        b = group.create_task(ok(2))
    print(a.result() + b.result())
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(bad())
            group.create_task(ok(2))
    except* ValueError as e:
        print(e.exceptions)

asyncio.run(main())
