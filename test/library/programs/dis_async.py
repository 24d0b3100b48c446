# Coroutines and asynchronous generators hold code of their own.
import dis
import types


async def coro(x):
    async with x as y:
        await y
    return [z async for z in x]


async def agen():
    async for i in agen():
        yield i


class Proxy:
    def __init__(self, function):
        self.__code__ = function.__code__


class Wrapped:
    def __init__(self, function):
        self.__func__ = function


c = coro(1)
dis.dis(c)
c.close()
dis.dis(agen())
print(dis.code_info(agen))
dis.dis(coro, show_caches=True, depth=1)
dis.dis(Proxy(agen))
dis.dis(Wrapped(agen))
module = types.ModuleType('made')
module.f = agen
module.number = 3
module.C = Proxy
dis.dis(module)
print([i.jump_target for i in dis.get_instructions(coro) if i.jump_target is not None])
