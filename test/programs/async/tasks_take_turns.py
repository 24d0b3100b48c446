import asyncio
async def say(word):
    for n in range(2):
        print(word, n)
        await asyncio.sleep(0)
async def main():
    a = asyncio.create_task(say('a'))
    b = asyncio.create_task(say('b'))
    await a
    await b
asyncio.run(main())
