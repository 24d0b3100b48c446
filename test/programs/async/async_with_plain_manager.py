class CM:
    def __enter__(self):
        return self

    def __exit__(self, *args):
        pass

async def main():
    async with CM():
        pass

main().send(None)
