async def averager():
    total = count = 0
    average = None
    try:
        while True:
            n = yield average
            total += n
            count += 1
            average = total / count
    finally:
        print('closed')

async def main():
    a = averager()
    await anext(a)
    print(await a.asend(10))
    print(await a.asend(20))
    await a.aclose()

try:
    main().send(None)
except StopIteration:
    pass
