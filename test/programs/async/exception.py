import asyncio
async def fail():
    raise ValueError('async')
async def main():
    try:
        await fail()
    except ValueError as error:
        print('caught', error)
asyncio.run(main())
