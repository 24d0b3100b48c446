class Ask:
    def __init__(self, question):
        self.question = question

    def __await__(self):
        return (yield self.question)

async def talk():
    name = await Ask('name?')
    age = await Ask('age?')
    return name, age

c = talk()
print(c.send(None))
print(c.send('Ada'))
try:
    c.send(36)
except StopIteration as stop:
    print(stop.value)
