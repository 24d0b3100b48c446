async def f():
    await 3
try:
    f().send(None)
except TypeError as error:
    print(error)
