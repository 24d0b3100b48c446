import asyncio

async def main():
    print('hello')
    await asyncio.sleep(1)
    print('world')
    return 5

print(asyncio.run(main()))
