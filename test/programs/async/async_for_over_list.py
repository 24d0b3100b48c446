async def main():
    async for x in [1]:
        pass

main().send(None)
