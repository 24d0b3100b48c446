class Wait:
    def __await__(self):
        yield

async def main():
    try:
        await Wait()
    finally:
        print('cleaned up')

c = main()
c.send(None)
c.close()
print(c.cr_frame)
