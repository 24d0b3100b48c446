class Countdown:
    def __init__(self, n):
        self.n = n

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.n == 0:
            raise StopAsyncIteration
        self.n -= 1
        return self.n

async def main():
    return [n async for n in Countdown(2)]

try:
    main().send(None)
except StopIteration as stop:
    print(stop.value)
