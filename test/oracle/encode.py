"""Values, heap objects and frames of the running interpreter as the descriptors of `pystep/1`.

Nothing here may run code of the observed program: isinstance() can call a user's __getattribute__,
so types are asked through their MRO and attributes through the descriptors of the builtin bases.
"""
import collections.abc
import asyncio
import functools
import gc
import types

import frame_peek
import virtual_loop
from frame_peek import NULL, CellType, TaggedInt

FunctionType = types.FunctionType
BuiltinFunction = type(len)
ATOMS = (str, int, float, complex, bytes, bool, type(None), type(...), type(NotImplemented))
DESCRIPTORS = (types.WrapperDescriptorType, types.MethodDescriptorType, types.ClassMethodDescriptorType,
               types.GetSetDescriptorType, types.MemberDescriptorType)
SEQUENCE_ITERATORS = {type(iter(x)) for x in ([], (), '', '\u4e00', range(0))}
LruCache = type(functools.cache(len))
AbcData = type(collections.abc.Sized.__dict__['_abc_impl'])
PAYLOADS = (list, tuple, set, frozenset, dict, int, str, float)
SKIPPED_GLOBALS = {'__builtins__', '__name__', '__warningregistry__'}
SKIPPED_KEYS = {'__builtins__'}            # what exec() adds to the globals it is given
SKIPPED_NAMESPACE = {'__dict__', '__weakref__', '__doc__', '__module__'}

mro_of = type.__dict__['__mro__'].__get__
namespace_of = type.__dict__['__dict__'].__get__
bases_of = type.__dict__['__bases__'].__get__
exception_field = {name: BaseException.__dict__[name].__get__
                   for name in ('args', '__cause__', '__context__', '__suppress_context__', '__traceback__')}


def is_a(value, cls):
    return cls in mro_of(type(value))


def is_user_class(cls):
    return namespace_of(cls).get('__module__') == '__main__'


def is_python_class(cls):
    return is_user_class(cls) or '__firstlineno__' in namespace_of(cls)


def atom(value):
    """An immediate value of `pystep/1`."""
    kind = type(value)
    if value is None or kind is bool:
        return value
    if kind is str:
        if any('\ud800' <= c <= '\udfff' for c in value):
            return ['u', value.encode('utf-16-le', 'surrogatepass').hex()]
        return value
    if kind is int:
        if -2**53 < value < 2**53:
            return value
        return ['i', str(value) if value.bit_length() < 10000 else hex(value)]
    if kind is float:
        return ['f', repr(value)]
    if kind is complex:
        return ['c', repr(value)]
    if kind is bytes:
        return ['b', value.decode('latin1')]
    return ['e', repr(value)]


class Snapshot:
    """One breadth-first walk over everything that the roots reach: `frames`, `heap`, and encoded values."""

    def __init__(self, numbers, files, with_stack, failing):
        self.numbers, self.files, self.with_stack = numbers, files, with_stack
        # An instruction of this frame has failed: how much it had popped by then is the interpreter's own affair.
        self.failing = failing
        self.frames, self.heap = {}, {}
        self.seen, self.objects, self.pending = set(), [], []
        self.kept_by_traceback = set()

    # values

    def value(self, v):
        """Encodes a value; what has an identity is queued to be described."""
        kind = type(v)
        if kind in ATOMS:
            return atom(v)
        if v is NULL:
            return ['null']
        if kind is TaggedInt:
            return ['t', v.value]
        if kind.__name__ == 'async_generator_wrapped_value':          # what an asynchronous generator yields: a wrapper
            return self.value(gc.get_referents(v)[0])
        return self.named(v, kind) or self.reference(v)

    def named(self, v, kind):
        """What the library owns is written by name; None for what has an identity of its own."""
        if kind is BuiltinFunction and (v.__self__ is None or type(v.__self__) is types.ModuleType or v.__name__ == '__new__'):
            return ['B', v.__qualname__]
        if kind is types.ModuleType:
            return ['M', v.__name__]
        if is_a(v, type) and not is_user_class(v):
            return ['T', v.__qualname__]
        if kind is FunctionType and v.__qualname__ == 'TextIOWrapper.write':
            return ['D', v.__qualname__]
        if kind is FunctionType and v.__code__.co_filename not in self.files:
            return ['L', '%s.%s' % (v.__module__, v.__qualname__)]
        if kind is types.CodeType:
            return ['C', self.numbers.code(v)] if v.co_filename in self.files else ['e', 'code']
        if kind in DESCRIPTORS:
            return ['D', v.__qualname__]
        return None

    def reference(self, v):
        number = self.numbers.object(v)
        if number not in self.seen:
            self.seen.add(number)
            self.objects.append((number, v))
        return [number]

    def values(self, items):
        return [self.value(v) for v in items]

    def names(self, mapping):
        return {name: self.value(v) for name, v in mapping.items()}

    def pairs(self, mapping):
        items = collections.OrderedDict.items if is_a(mapping, collections.OrderedDict) else dict.items
        return [[self.value(k), self.value(v)] for k, v in items(mapping) if type(k) is not str or k not in SKIPPED_KEYS]

    def members(self, collection):
        """A set in an order that does not depend on hashes: atoms by type and repr, objects by number."""
        return self.values(sorted(collection, key=self.member_key))

    def member_key(self, v):
        kind = type(v)
        if kind in ATOMS:
            return (0, kind.__name__, repr(v))
        if kind is tuple or kind is frozenset:
            inner = v if kind is tuple else sorted(v, key=self.member_key)
            return (1, kind.__name__, repr([self.member_key(x) for x in inner]))
        number = self.numbers.known_object(v)
        return (3, kind.__name__, '') if number is None else (2, kind.__name__, '%09d' % number)

    # heap objects

    def describe(self, v):
        kind = type(v)
        writer = WRITERS.get(kind)
        if writer:
            return writer(self, v)
        if kind in SEQUENCE_ITERATORS:
            return self.sequence_iterator(v)
        if is_a(v, type):
            return self.a_class(v)
        if is_a(v, BaseException):
            return self.exception(v)
        if kind.__qualname__ == 'TextIOWrapper':
            return {'t': 'opaque', 'c': ['T', 'TextIOWrapper'], 'k': []}
        if is_python_class(kind) or any(is_a(v, base) for base in PAYLOADS):
            return self.instance(v)
        return {'t': 'opaque', 'c': self.value(kind), 'k': self.values(self.held_by(v))}

    def cell(self, v):
        try:
            return {'t': 'cell', 'v': self.value(v.cell_contents)}
        except ValueError:
            return {'t': 'cell'}

    def function(self, v):
        d = {'t': 'func', 'c': self.numbers.code(v.__code__), 'q': v.__qualname__}
        if v.__defaults__:
            d['df'] = self.values(v.__defaults__)
        if v.__kwdefaults__:
            d['kd'] = self.names(v.__kwdefaults__)
        if v.__closure__:
            d['cl'] = self.values(v.__closure__)
        if v.__dict__:
            d['ns'] = self.names(v.__dict__)
        return d

    def generator(self, v, kind, frame, awaits):
        d = {'t': kind, 'q': v.__qualname__}
        if frame is not None and frame.f_code.co_filename in self.files:
            d['f'] = self.later(frame)
            if awaits is not None:
                d['yf'] = self.value(awaits)
        return d

    def sequence_iterator(self, v):
        _, (source, *_), *position = v.__reduce__()
        d = {'t': 'iter', 'k': type(v).__name__}
        if type(source) is range:                    # __reduce__ makes a fresh range, without an identity
            d['v'] = ['r', source.start, source.stop, source.step]
        elif position:
            d['v'] = self.value(source)
            d['i'] = position[0]
        else:                                        # exhausted: it has let its sequence go
            d['v'] = None
        return d

    def a_class(self, v):
        ns = {k: x for k, x in namespace_of(v).items() if k not in SKIPPED_NAMESPACE}
        return {'t': 'class', 'q': v.__qualname__, 'b': self.values(bases_of(v)), 'm': self.value(type(v)),
                'ns': self.names(ns)}

    def attributes(self, v, d):
        try:
            attributes = object.__getattribute__(v, '__dict__')
        except AttributeError:
            attributes = None
        if type(attributes) is dict:
            own = any(is_user_class(cls) for cls in mro_of(type(v)))
            d['d'] = self.names({k: x for k, x in attributes.items() if own or k != '__doc__'})
        slots = {name: member for cls in mro_of(type(v)) if is_user_class(cls)
                 for name, member in namespace_of(cls).items() if type(member) is types.MemberDescriptorType}
        for name, member in slots.items():
            try:
                d.setdefault('sl', {})[name] = self.value(member.__get__(v))
            except AttributeError:
                pass
        return d

    def instance(self, v):
        d = self.attributes(v, {'t': 'inst', 'c': self.value(type(v))})
        base = next((base for base in PAYLOADS if is_a(v, base)), None)
        if base is dict:
            d['p'] = ['d', self.pairs(v)]
        elif base in (set, frozenset):
            d['p'] = ['s', self.members(base.__iter__(v))]
        elif base in (list, tuple):
            d['p'] = ['s', self.values(base.__iter__(v))]
        elif base is not None:
            d['p'] = ['a', atom(base.__str__(v) if base is str else base.__pos__(v))]
        return d

    def exception(self, v):
        field = {name: get(v) for name, get in exception_field.items()}
        d = {'t': 'exc', 'c': self.value(type(v)), 'a': self.values(field['args'])}
        if field['__cause__'] is not None:
            d['cause'] = self.value(field['__cause__'])
        if field['__context__'] is not None:
            d['ctx'] = self.value(field['__context__'])
        if field['__suppress_context__']:
            d['sc'] = True
        entry, d['tb'] = field['__traceback__'], []
        while entry is not None:
            if entry.tb_frame.f_code.co_filename in self.files:
                d['tb'].append([self.later(entry.tb_frame), entry.tb_lineno])
                self.kept_by_traceback.add(id(entry.tb_frame))
                self.numbers.hold_frame(entry.tb_frame)
            entry = entry.tb_next
        return self.attributes(v, d)

    def held_by(self, v):
        """What an object of a type written in C holds, values without identity and classes left out."""
        find = HELD_BY.get(type(v), gc.get_referents)
        held = [] if type(v).__module__ in ('itertools', 'operator') else find(v)      # ours has other insides there
        return [x for x in held if type(x) not in ATOMS and not is_a(x, type)]

    # frames

    def later(self, frame):
        self.pending.append(frame)
        return self.numbers.frame(frame)

    def frame(self, frame, off):
        number = self.numbers.frame(frame)
        if number in self.frames:
            return number
        d = self.frames[number] = {'c': self.numbers.code(frame.f_code), 'l': frame.f_lineno}
        d.update(self.frame_contents(frame))
        if off:
            d['off'] = 1
        return number

    def frame_contents(self, frame):
        code = frame.f_code
        function, slots, stack = frame_peek.peek(frame, self.with_stack and frame is not self.failing)
        cell_names = set(code.co_cellvars + code.co_freevars)
        optimized = code.co_flags & 1
        plain, cells = {}, {}
        for name, v in zip(frame_peek.slot_names(code), slots):
            if v is not NULL:
                target = cells if name in cell_names and type(v) is CellType else plain
                target[name] = self.value(v)
        d = {'v': plain}
        if not optimized:
            ns = frame_peek.namespace(frame)
            d['v'] = {k: self.value(v) for k, v in dict.items(ns) if k not in SKIPPED_GLOBALS} if is_a(ns, dict) else {}
            if plain:
                d['h'] = plain                       # a comprehension inlined into a module or class body
        if cells:
            d['k'] = cells
        if stack:
            d['s'] = self.values(stack)
        if type(function) is FunctionType and code.co_name != '<module>':
            d['fn'] = self.value(function)
        return d

    def walk(self):
        """Describes everything that was queued, breadth-first, objects before frames off the stack."""
        done = 0
        while done < len(self.objects) or self.pending:
            while done < len(self.objects):
                number, v = self.objects[done]
                done += 1
                self.heap[number] = self.describe(v)
            while self.pending:
                self.frame(self.pending.pop(0), off=True)


def _without_result(v):
    """These keep the tuple that they gave last, to use it again: their own affair."""
    return [x for x in gc.get_referents(v) if type(x) is not tuple]


def _arguments(v):
    """Instead of the tuple that holds the iterators."""
    return v.__reduce__()[1]


HELD_BY = {
    types.FrameType: lambda v: [],
    types.MappingProxyType: lambda v: [],            # a class shows its names itself
    types.TracebackType: lambda v: [] if v.tb_next is None else [v.tb_next],
    types.MethodWrapperType: lambda v: [v.__self__],
    types.GenericAlias: lambda v: v.__args__, types.UnionType: lambda v: v.__args__,
    functools.partial: lambda v: [v.func, *v.args, *v.keywords.values()],
    LruCache: lambda v: [v.__wrapped__],
    AbcData: lambda v: [],                           # answers it gave before: its own affair
    zip: _arguments, map: _arguments,
    enumerate: _without_result, type(iter({}.items())): _without_result, type(reversed({}.items())): _without_result,
}


def _without_insides(s, v):
    """Ours has other insides."""
    return {'t': 'opaque', 'c': s.value(type(v)), 'k': []}


def _sequence(kind):
    return lambda s, v: {'t': kind, 'v': s.values(v)}


def _members(kind):
    return lambda s, v: {'t': kind, 'v': s.members(v)}


WRITERS = {
    CellType: Snapshot.cell,
    list: _sequence('list'), tuple: _sequence('tuple'), set: _members('set'), frozenset: _members('frozenset'),
    dict: lambda s, v: {'t': 'dict', 'v': s.pairs(v)},
    FunctionType: Snapshot.function,
    types.MethodType: lambda s, v: {'t': 'method', 'f': s.value(v.__func__), 's': s.value(v.__self__)},
    BuiltinFunction: lambda s, v: {'t': 'bmethod', 'n': v.__name__, 's': s.value(v.__self__)},
    types.GeneratorType: lambda s, v: s.generator(v, 'gen', v.gi_frame, v.gi_yieldfrom),
    types.CoroutineType: lambda s, v: s.generator(v, 'coro', v.cr_frame, v.cr_await),
    types.AsyncGeneratorType: lambda s, v: s.generator(v, 'agen', v.ag_frame, v.ag_await),
    asyncio.Future: _without_insides, asyncio.Task: _without_insides, asyncio.tasks._GatheringFuture: _without_insides,
    virtual_loop.EventLoop: _without_insides,
    staticmethod: lambda s, v: {'t': 'staticmethod', 'f': s.value(v.__func__)},
    classmethod: lambda s, v: {'t': 'classmethod', 'f': s.value(v.__func__)},
    property: lambda s, v: {'t': 'property', 'f': s.values([v.fget, v.fset, v.fdel])},
    range: lambda s, v: {'t': 'range', 'v': [atom(v.start), atom(v.stop), atom(v.step)]},
    super: lambda s, v: {'t': 'super', 'v': s.values([v.__thisclass__, v.__self__])},
}
