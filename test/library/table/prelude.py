# What every program of the table test begins with: hostile classes, and how a cell is shown.
import types


class Text(str): pass
class Whole(int): pass
class Real(float): pass
class Items(list): pass
class Pair(tuple): pass
class Names(dict): pass
class Members(set): pass
class Raw(bytes): pass
class Plain: pass
class Derived(Plain): pass


class Index:
    def __init__(self, value): self.value = value
    def __index__(self): return self.value
    def __repr__(self): return f'Index({self.value!r})'


class Raises:
    def fail(self, *args): raise KeyError('hostile')
    __index__ = __float__ = __iter__ = __len__ = __bool__ = __eq__ = __hash__ = __getitem__ = __str__ = __format__ = fail


class Answers:
    def answer(self, *args): return 'answer'
    __index__ = __float__ = __int__ = __iter__ = __len__ = __bool__ = __hash__ = __complex__ = __bytes__ = answer


class Reflects:
    def answer(self, other): return 'reflected'
    __radd__ = __rsub__ = __rmul__ = __rmod__ = __ror__ = __rpow__ = __rdivmod__ = answer


class Sequence:
    def __len__(self): return 3
    def __getitem__(self, index):
        if index > 2: raise IndexError(index)
        return index * 2


def generate():
    yield 1
    yield 2


def function(a, b=2, *, c=3): return a, b, c


class Host:
    attribute = 'class attribute'
    __slots__ = ('slot', '__dict__')
    def __init__(self): self.slot = 'value'
    def method(self, *args): return args
    @classmethod
    def make(cls, *args): return cls.__name__, args
    @staticmethod
    def apart(*args): return args
    @property
    def computed(self): return 'computed'
    def __repr__(self): return 'Host()'


HOST = Host()
ABSENT = {'__doc__', '__sizeof__', '__reduce__', '__reduce_ex__', '__getstate__', '__setstate__', '__text_signature__'}


def show(value):
    kind = type(value)
    name = kind.__name__
    if kind is set or kind is frozenset:
        return f'{name} {sorted([repr(item) for item in value])}'
    if name == 'mappingproxy' and '__doc__' in value:
        return f'{name} {sorted(set(value) - ABSENT)}'
    if hasattr(kind, '__next__') and kind.__module__ == 'builtins' and name != 'generator':
        items = []
        try:
            while len(items) < 5: items.append(next(value))
        except StopIteration:
            items.append('end')
        except Exception as error:
            items.append(type(error))
        return f'{name} over {items!r}'
    text = repr(value)
    return f'{name} {text if len(text) < 500 else text[:500]}'


def shown_after(receiver):
    if type(receiver) in (list, dict, set, bytearray, Items, Names, Members, types.SimpleNamespace):
        return f' leaving {show(receiver)}'
    return ''


NUMBER = 0


def wanted():
    """Counts a cell; one of STEP is shown, and none of the first START of those."""
    global NUMBER
    NUMBER += 1
    return NUMBER % STEP == 0 and NUMBER // STEP > START


def cell(label, run, receiver=None):
    if wanted(): show_cell(label, run, receiver)


def show_cell(label, run, receiver=None):
    try:
        outcome = show(run())
    except BaseException as error:
        try: outcome = f'{type(error).__name__}: {error}'
        except BaseException as other: outcome = f'{type(error).__name__} that has no text: {type(other).__name__}'
    if receiver is not None: outcome += shown_after(receiver)
    print(ascii(label), '=>', ascii(outcome))
