import asyncio
async def double(n):
    return n * 2
async def main():
    return await double(2) + await double(3)
print(asyncio.run(main()))
