"""Every kind of heap object and field that a trace can hold, in one program."""
import types


class Base:
    shared = [1]


class Slotted(Base):
    __slots__ = ('x',)


class Stack(list):
    pass


class Table(dict):
    pass


class Bag(set):
    pass


class Amount(int):
    pass


class Managed:
    @property
    def value(self):
        return 1

    @staticmethod
    def still(a, *, key=2):
        return a

    @classmethod
    def made(cls):
        return super().__new__(cls)


class Failure(Exception):
    __slots__ = ('code',)


def outer(start, items=[]):
    total = start

    def add(n):
        nonlocal total
        total += n
        return total
    return add


def fail():
    error = Failure('x', [1])
    error.code = [2]
    error.note = 'n'
    raise error


def numbers():
    yield 1
    yield from [2, 3]


class Ready:
    def __await__(self):
        yield 1


async def later():
    await Ready()


async def stream():
    await Ready()
    yield 1

add = outer(10)
add.tag = [add]
slotted = Slotted()
slotted.x = [1]
slotted.y = (2, 3.5, 2j, b'b', 'text', '\ud800', 2 ** 60, ..., None, True)
held = [Stack([1, [2]]), Table(a=[1]), Bag([1, 2]), Amount(7), Managed(), Managed.made()]
mixed = {'set': {1, 'a', (1, 2)}, 'frozen': frozenset([1]), 3: range(4), 'slice': slice(1)}
methods = [held.append, slotted.__repr__, Managed().made, len, types, outer.__code__]
both = super(Slotted, slotted)
walk, letters, counting = iter([1, 2, 3]), iter('ab'), iter(range(5))
next(walk)
pairs = zip(walk, letters)
running = numbers()
next(running), next(running)
sleeping = later()
sleeping.close()
sleeping = later()
sleeping.send(None)
streaming = stream()
step = streaming.asend(None)
step.send(None)
try:
    try:
        fail()
    except Failure as first:
        raise KeyError('k') from first
except KeyError as error:
    kept = error
squares = [add(n) for n in range(3) if n]
mixed[3] = None
held.append(kept)
print(add(1), add)
sleeping.close()
fail()
