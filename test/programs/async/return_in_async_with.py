class CM:
    async def __aenter__(self):
        return self

    async def __aexit__(self, *args):
        print('exit', args)

async def main():
    async with CM():
        return 1

try:
    main().send(None)
except StopIteration as stop:
    print(stop.value)
