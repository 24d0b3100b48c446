async def answer():
    return 42

c = answer()
print(type(c).__name__, c.cr_running)
try:
    c.send(None)
except StopIteration as stop:
    print(stop.value)
