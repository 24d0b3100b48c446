import asyncio


async def tell(name, pauses):
    for n in range(pauses):
        await asyncio.sleep(1)
        print(name, n)
    return name


async def main():
    return await asyncio.gather(tell("a", 2), tell("b", 1))


print(asyncio.run(main()))
