class Session:
    async def __aenter__(self):
        print('open')
        return self

    async def __aexit__(self, kind, error, traceback):
        print('close', kind)
        return True

async def main():
    async with Session() as s:
        1 / 0
    return 'done'

try:
    main().send(None)
except StopIteration as stop:
    print(stop.value)
