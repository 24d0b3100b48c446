async def kinds(a):
    [x async for x in a]
    {x async for x in a}
    {x: y async for x, y in a}
    (x async for x in a)
    [await x for x in a]
    {await x: await y for x, y in a}
    (await x for x in a)
async def conditions(a):
    [x async for x in a if x if await x if not x]
    [x for x in a if await x]
    [x async for x in a if (x and y) or (z and await w)]
async def clauses(a):
    [x async for x in a for y in x async for z in y if z]
    [x for x in a async for y in x]
    [x for x in a for y in await x]
    [x async for x in a for y in [await x] for z in (y,)]
    [x async for x in [a]]
    [x for x in a async for y in [x]]
    (x async for x in a for y in x async for z in await y)
async def nested(a):
    return [[y async for y in x] for x in a], [[await y for y in x] async for x in a], {(z async for z in y) async for y in a}
async def generators_in_generators(a):
    return ((await z for z in y if await z) async for y in a), ([z async for z in y] for y in a), (x for x in [y async for y in a])
async def awaited_iterables(a):
    [x for x in await a]
    [x async for x in await a]
    (x for x in await a)
    (x async for x in await a)
async def closures(a):
    [lambda: x async for x in a]
    x = [x async for x in a]
    [y := x async for x in a if (z := x)]
    def f(): return x, y
    return [(lambda: (x, w))() async for x in a for w in x]
async def shadowed(x):
    x = [x async for x in x]
    try:
        return {x: x async for x in x}
    finally:
        [x async for x in x]
async def generator(a):
    yield [x async for x in a]
    yield [(await x) async for x in a]
    yield (x async for x in a)
async def over_lines(a):
    return [
        await x
        for x
        in a
        if x
        async for y
        in x
        if await y
    ], {
        x:
        y
        async
        for x, y
        in a
    }
async def calls(a):
    return all(x async for x in a), any([await x for x in a]), tuple(await x for x in a), f(x async for x in a), f(*[x async for x in a])
async def in_class(a):
    class A:
        b = (await x for x in a)
        c = (x async for x in b)
    return A
def plain(a):
    return (x async for x in a), (x for x in a for y in x)
generator_at_the_top = (x async for x in y)
class A:
    generator = (x async for x in y if z)
    async def f(self): return [__x async for __x in self.__y]
