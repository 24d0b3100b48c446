async def nothing(): pass
async def documented():
    """doc"""
async def documented_generator():
    """doc"""
    yield
@decorator
async def parameters(a, /, b: int = 1, *c, d=await_, **e) -> str:
    return a, b, c, d, e
async def awaits(a):
    await a
    x = await a.b(await c, *await d, k=await e, **await f)
    return -await a ** await b, (await a)[await b], await a if await b else await c
async def conditions(a):
    if await a and not await b or await c: return
    while await a < await b <= await c: a += await d
    assert await a, await b
    del a[await b], (await c).d
    a[await b] += await c
    (await a).b: int = await c
    raise await a from await b
async def formatted(a):
    return f'{await a!r:>{await b}} {await c = }', '%s and %r' % (await a, await b)
async def loops(a, b):
    async for x in a: print(x)
    async for x, (y, *z) in b(): pass
    async for a.b in c: pass
    async for a[await b] in await c:
        if x: continue
        if y: break
        await x
    else:
        print(2)
    async for x in y:
        continue
    async for x in y:
        break
    async for x in y:
        return x
async def loop_returns(a):
    async for x in a:
        for y in x:
            async for z in y:
                if z: return await z
                if x: return 1
                while z:
                    if y: break
                    return
async def loop_over_lines(
    a,
):
    async for (
        x,
        y,
    ) in (
        a(
            b
        )
    ):
        (x
         .y)
    else:
        z
async def contexts(a):
    async with a: pass
    async with a as b: await b
    async with a as b, c() as (d, e), f as g.h, i as j[k]:
        await b
    async with (
        a as b,
        c,
    ):
        pass
    with a as b:
        async with c as d:
            with e: return await d
async def context_exits(a):
    for x in a:
        async with x as y:
            if y: continue
            if x: break
            if a: return
            if y.z: return y.z
            return 'constant'
    async with a:
        raise b
async def generator(a):
    x = yield
    y = yield await a
    yield (yield x), (yield y)
    async for z in a: yield z
    async with a as z: yield z
    return
async def generator_in_handlers(a):
    try:
        yield 1
    except E as e:
        yield e
        return
    finally:
        yield await a
async def inner(a):
    async def f(): return await a
    def g(): yield from a
    lambda: (yield a)
    class A:
        async def h(self): return await super().h(a)
        b: int = 1
    return await f()
class Methods:
    async def __aenter__(self): self.a = await b
    @staticmethod
    async def f(x=[]): yield x
    async def __private(self, __x): await self.__x(__x)
if x:
    async def conditional(): return x
