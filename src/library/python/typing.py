import abc
import collections
import collections.abc
import sys
import types
from _code import caller_module as _caller_module
from _typing import (Generic, NoDefault, ParamSpec, ParamSpecArgs, ParamSpecKwargs, TypeAliasType, TypeVar,
                     TypeVarTuple, Union, Unpack, _GenericAlias as _UserAlias)

__all__ = [
    'Annotated', 'Any', 'AnyStr', 'Callable', 'ClassVar', 'Concatenate', 'Final', 'ForwardRef', 'Generic', 'Literal',
    'NewType', 'NoDefault', 'Optional', 'ParamSpec', 'Protocol', 'Tuple', 'Type', 'TypeVar', 'TypeVarTuple', 'Union',
    'AbstractSet', 'Awaitable', 'AsyncGenerator', 'AsyncIterable', 'AsyncIterator', 'ChainMap', 'Collection', 'Container',
    'Coroutine', 'Counter', 'DefaultDict', 'Deque', 'Dict', 'FrozenSet', 'Generator', 'Hashable', 'ItemsView', 'Iterable',
    'Iterator', 'KeysView', 'List', 'Mapping', 'MappingView', 'MutableMapping', 'MutableSequence', 'MutableSet', 'NamedTuple',
    'Never', 'NoReturn', 'OrderedDict', 'ParamSpecArgs', 'ParamSpecKwargs', 'Required', 'NotRequired', 'ReadOnly', 'Reversible',
    'Self', 'Sequence', 'Set', 'Sized', 'SupportsAbs', 'SupportsFloat', 'SupportsIndex', 'SupportsInt', 'SupportsRound',
    'Text', 'TYPE_CHECKING', 'TypeAlias', 'TypeAliasType', 'TypeGuard', 'TypeIs', 'TypedDict', 'Unpack', 'ValuesView',
    'assert_never', 'assert_type', 'cast', 'clear_overloads', 'dataclass_transform', 'final', 'get_args', 'get_origin',
    'get_overloads', 'get_protocol_members', 'get_type_hints', 'is_protocol', 'is_typeddict', 'no_type_check', 'overload',
    'override', 'reveal_type', 'runtime_checkable', 'LiteralString',
]

TYPE_CHECKING = False
Text = str
_generic_alias = type(list[int])


def _type_text(value):
    if isinstance(value, list):
        return f'[{", ".join(map(_type_text, value))}]'
    if isinstance(value, type) and not isinstance(value, _generic_alias):
        return value.__qualname__ if value.__module__ == 'builtins' else f'{value.__module__}.{value.__qualname__}'
    if value is ...:
        return '...'
    return repr(value)


def _as_type(value, message='Parameters to generic types must be types.'):
    if value is None:
        return type(None)
    if isinstance(value, str):
        return ForwardRef(value)
    return value


def _parameters_of(args):
    """The type variables among arguments, each once."""
    found = []
    for arg in args:
        inner = [arg] if hasattr(type(arg), '__typing_subst__') else () if isinstance(arg, type) else getattr(arg, '__parameters__', ())
        if isinstance(arg, list):
            inner = _parameters_of(arg)
        for parameter in inner if isinstance(inner, (tuple, list)) else ():
            if parameter not in found:
                found.append(parameter)
    return tuple(found)


def _replaced(arg, substitution):
    for parameter, value in substitution:
        if arg is parameter:
            return value
    if isinstance(arg, list):
        return [_replaced(item, substitution) for item in arg]
    inner = () if isinstance(arg, type) and not isinstance(arg, _generic_alias) else getattr(arg, '__parameters__', ())
    if not inner:
        return arg
    given = tuple(next((value for parameter, value in substitution if parameter is mine), mine) for mine in inner)
    return arg[given if len(given) > 1 else given[0]]


class _Final:
    """What typing itself defines cannot be derived from."""

    __slots__ = ()

    def __init_subclass__(cls, /, *args, _root=False, **kwds):
        if not _root:
            raise TypeError('Cannot subclass special typing classes')


class _Unionable:
    __slots__ = ()

    def __or__(self, right):
        return Union[self, right]

    def __ror__(self, left):
        return Union[left, self]


# Special forms: Any, Optional, ClassVar …

class _SpecialForm(_Final, _Unionable, _root=True):
    __slots__ = ('_name', '_getitem')

    def __init__(self, name, getitem=None):
        self._name = name
        self._getitem = getitem

    def __getattr__(self, item):
        if item in ('__name__', '__qualname__'):
            return self._name
        raise AttributeError(item)

    def __mro_entries__(self, bases):
        raise TypeError(f'Cannot subclass {self!r}')

    def __repr__(self):
        return 'typing.' + self._name

    def __call__(self, *args, **kwds):
        raise TypeError(f'Cannot instantiate {self!r}')

    def __instancecheck__(self, obj):
        raise TypeError(f'{self} cannot be used with isinstance()')

    def __subclasscheck__(self, cls):
        raise TypeError(f'{self} cannot be used with issubclass()')

    def __getitem__(self, parameters):
        if self._getitem is None:
            raise TypeError(f'{self} is not subscriptable')
        return self._getitem(self, parameters)


def _with_one(self, parameters):
    if isinstance(parameters, tuple) and len(parameters) != 1:
        raise TypeError(f'{self} accepts only single type.')
    return _GenericAlias(self, (_as_type(parameters[0] if isinstance(parameters, tuple) else parameters),), name=self._name)


def _literal(self, parameters):
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    found = []
    for value in parameters:
        for item in value.__args__ if isinstance(value, _GenericAlias) and value.__origin__ is Literal else (value,):
            if not any(item == known and type(item) is type(known) for known in found):
                found.append(item)
    return _LiteralAlias(self, tuple(found), name='Literal')


def _annotated(self, parameters):
    if not isinstance(parameters, tuple) or len(parameters) < 2:
        raise TypeError('Annotated[...] should be used with at least two arguments (a type and an annotation).')
    origin, *metadata = parameters
    return _AnnotatedAlias(_as_type(origin), tuple(metadata))


def _concatenate(self, parameters):
    parameters = parameters if isinstance(parameters, tuple) else (parameters,)
    return _GenericAlias(self, tuple(map(_as_type, parameters)), name='Concatenate')


class _AnyMeta(type):
    def __instancecheck__(self, obj):
        if self is Any:
            raise TypeError('typing.Any cannot be used with isinstance()')
        return super().__instancecheck__(obj)

    def __repr__(self):
        return 'typing.Any' if self is Any else super().__repr__()


class Any(metaclass=_AnyMeta):
    def __new__(cls, *args, **kwargs):
        if cls is Any:
            raise TypeError('Any cannot be instantiated')
        return super().__new__(cls)


NoReturn, Never, Self = _SpecialForm('NoReturn'), _SpecialForm('Never'), _SpecialForm('Self')
LiteralString, TypeAlias = _SpecialForm('LiteralString'), _SpecialForm('TypeAlias')
ClassVar, Final = _SpecialForm('ClassVar', _with_one), _SpecialForm('Final', _with_one)
Required, NotRequired, ReadOnly = (_SpecialForm(name, _with_one) for name in ('Required', 'NotRequired', 'ReadOnly'))
TypeGuard, TypeIs = _SpecialForm('TypeGuard', _with_one), _SpecialForm('TypeIs', _with_one)
Optional = _SpecialForm('Optional', lambda self, parameter: Union[_as_type(parameter), None])
Literal = _SpecialForm('Literal', _literal)
Annotated = _SpecialForm('Annotated', _annotated)
Concatenate = _SpecialForm('Concatenate', _concatenate)


# Aliases: List[int]

class _BaseGenericAlias(_Final, _Unionable, _root=True):
    def __init__(self, origin, *, inst=True, name=None):
        self._inst = inst
        self._name = name
        self.__origin__ = origin
        self.__slots__ = None

    def __call__(self, *args, **kwargs):
        if not self._inst:
            raise TypeError(f'Type {self._name} cannot be instantiated; use {self.__origin__.__name__}() instead')
        result = self.__origin__(*args, **kwargs)
        try:
            result.__orig_class__ = self
        except Exception:
            pass
        return result

    def __mro_entries__(self, bases):
        found = [] if self.__origin__ in bases else [self.__origin__]
        after = bases[bases.index(self) + 1:]
        if not any(isinstance(base, _BaseGenericAlias) or isinstance(base, type) and issubclass(base, Generic) for base in after):
            found.append(Generic)
        return tuple(found)

    def __getattr__(self, attr):
        if '__origin__' in self.__dict__ and not (attr.startswith('__') and attr.endswith('__')):
            return getattr(self.__origin__, attr)
        raise AttributeError(attr)

    def __instancecheck__(self, obj):
        return self.__subclasscheck__(type(obj))

    def __subclasscheck__(self, cls):
        raise TypeError('Subscripted generics cannot be used with class and instance checks')


class _GenericAlias(_BaseGenericAlias, _root=True):
    def __init__(self, origin, args, *, inst=True, name=None):
        super().__init__(origin, inst=inst, name=name)
        self.__args__ = args if isinstance(args, tuple) else (args,)
        self.__parameters__ = _parameters_of(self.__args__)
        if not name:
            self.__module__ = origin.__module__

    def __eq__(self, other):
        if not isinstance(other, _GenericAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        return hash((self.__origin__, self.__args__))

    def __getitem__(self, args):
        args = tuple(map(_as_type, args if isinstance(args, tuple) else (args,)))
        if not self.__parameters__:
            raise TypeError(f'{self} is not a generic class')
        if len(args) != len(self.__parameters__):
            few = 'few' if len(args) < len(self.__parameters__) else 'many'
            raise TypeError(f'Too {few} arguments for {self}; actual {len(args)}, expected {len(self.__parameters__)}')
        substitution = list(zip(self.__parameters__, args))
        return self.copy_with(tuple(_replaced(arg, substitution) for arg in self.__args__))

    def copy_with(self, args):
        return self.__class__(self.__origin__, args, name=self._name, inst=self._inst)

    def __repr__(self):
        name = f'typing.{self._name}' if self._name else _type_text(self.__origin__)
        return f'{name}[{", ".join(map(_type_text, self.__args__)) or "()"}]'

    def __iter__(self):
        yield Unpack[self]


class _CallableAlias(_GenericAlias, _root=True):
    def __repr__(self):
        args = self.__args__
        if args[0] is ... or isinstance(args[0], ParamSpec) or getattr(args[0], '__origin__', None) is Concatenate:
            return f'typing.Callable[{_type_text(args[0])}, {_type_text(args[-1])}]'
        return f'typing.Callable[[{", ".join(map(_type_text, args[:-1]))}], {_type_text(args[-1])}]'


class _LiteralAlias(_GenericAlias, _root=True):
    def __eq__(self, other):
        if not isinstance(other, _LiteralAlias):
            return NotImplemented
        return {(value, type(value)) for value in self.__args__} == {(value, type(value)) for value in other.__args__}

    def __hash__(self):
        return hash(frozenset((value, type(value)) for value in self.__args__))

    def __repr__(self):
        return f'typing.Literal[{", ".join(map(repr, self.__args__))}]'


class _AnnotatedAlias(_GenericAlias, _root=True):
    def __init__(self, origin, metadata):
        if isinstance(origin, _AnnotatedAlias):
            metadata = origin.__metadata__ + metadata
            origin = origin.__origin__
        super().__init__(origin, origin, name='Annotated')
        self.__metadata__ = metadata

    def copy_with(self, args):
        return type(self)(args[0], self.__metadata__)

    def __eq__(self, other):
        if not isinstance(other, _AnnotatedAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__metadata__ == other.__metadata__

    def __hash__(self):
        return hash((self.__origin__, self.__metadata__))

    def __repr__(self):
        return f'typing.Annotated[{_type_text(self.__origin__)}, {", ".join(map(repr, self.__metadata__))}]'


class _SpecialGenericAlias(_BaseGenericAlias, _root=True):
    """List, Dict …: a name for a class that takes so many type arguments."""

    def __init__(self, origin, nparams, *, inst=True, name=None, defaults=()):
        super().__init__(origin, inst=inst, name=name or origin.__name__)
        self._nparams = nparams
        self._defaults = defaults

    @property
    def __parameters__(self):
        raise AttributeError('__parameters__')

    def __getitem__(self, args):
        args = tuple(map(_as_type, args if isinstance(args, tuple) else (args,)))
        if len(args) < self._nparams:
            args += self._defaults[len(args) - self._nparams:] if self._defaults else ()
        if len(args) != self._nparams:
            few = 'few' if len(args) < self._nparams else 'many'
            least = f'at least {self._nparams - len(self._defaults)}' if self._defaults and few == 'few' else str(self._nparams)
            raise TypeError(f'Too {few} arguments for {self}; actual {len(args)}, expected {least}')
        return self.copy_with(args)

    def copy_with(self, args):
        return _GenericAlias(self.__origin__, args, name=self._name, inst=self._inst)

    def __repr__(self):
        return 'typing.' + self._name

    def __instancecheck__(self, obj):
        return isinstance(obj, self.__origin__)

    def __subclasscheck__(self, cls):
        if isinstance(cls, _SpecialGenericAlias):
            cls = cls.__origin__
        return issubclass(cls, self.__origin__)


class _TupleType(_SpecialGenericAlias, _root=True):
    def __getitem__(self, args):
        args = args if isinstance(args, tuple) else (args,)
        return self.copy_with(tuple(arg if arg is ... else _as_type(arg) for arg in args))


class _CallableType(_SpecialGenericAlias, _root=True):
    def __getitem__(self, args):
        if not isinstance(args, tuple) or len(args) != 2:
            raise TypeError('Callable must be used as Callable[[arg, ...], result].')
        parameters, result = args
        if isinstance(parameters, list):
            return _CallableAlias(self.__origin__, (*map(_as_type, parameters), _as_type(result)), name='Callable')
        return _CallableAlias(self.__origin__, (parameters, _as_type(result)), name='Callable')


Tuple = _TupleType(tuple, -1, inst=False, name='Tuple')
Callable = _CallableType(collections.abc.Callable, 2)
List = _SpecialGenericAlias(list, 1, inst=False, name='List')
Dict = _SpecialGenericAlias(dict, 2, inst=False, name='Dict')
Set = _SpecialGenericAlias(set, 1, inst=False, name='Set')
FrozenSet = _SpecialGenericAlias(frozenset, 1, inst=False, name='FrozenSet')
Type = _SpecialGenericAlias(type, 1, inst=False, name='Type')
Deque = _SpecialGenericAlias(collections.deque, 1, name='Deque')
DefaultDict = _SpecialGenericAlias(collections.defaultdict, 2, name='DefaultDict')
OrderedDict = _SpecialGenericAlias(collections.OrderedDict, 2)
Counter = _SpecialGenericAlias(collections.Counter, 1)
ChainMap = _SpecialGenericAlias(collections.ChainMap, 2)
AbstractSet = _SpecialGenericAlias(collections.abc.Set, 1, name='AbstractSet')
Hashable = _SpecialGenericAlias(collections.abc.Hashable, 0)
Sized = _SpecialGenericAlias(collections.abc.Sized, 0)
Generator = _SpecialGenericAlias(collections.abc.Generator, 3, defaults=(type(None), type(None)))
AsyncGenerator = _SpecialGenericAlias(collections.abc.AsyncGenerator, 2, defaults=(type(None),))
Coroutine = _SpecialGenericAlias(collections.abc.Coroutine, 3)
for _name, _count in (
    ('Awaitable', 1), ('AsyncIterable', 1), ('AsyncIterator', 1), ('Iterable', 1), ('Iterator', 1), ('Reversible', 1),
    ('Container', 1), ('Collection', 1), ('MutableSet', 1), ('Mapping', 2), ('MutableMapping', 2), ('Sequence', 1),
    ('MutableSequence', 1), ('MappingView', 1), ('KeysView', 1), ('ItemsView', 2), ('ValuesView', 1),
):
    globals()[_name] = _SpecialGenericAlias(getattr(collections.abc, _name), _count)
AnyStr = TypeVar('AnyStr', bytes, str)


class ForwardRef(_Final, _root=True):
    def __init__(self, arg, *, module=None, owner=None, is_argument=True, is_class=False):
        self.__forward_arg__ = arg
        self.__forward_module__ = module

    def __eq__(self, other):
        return isinstance(other, ForwardRef) and self.__forward_arg__ == other.__forward_arg__

    def __hash__(self):
        return hash(self.__forward_arg__)

    def __repr__(self):
        return f'ForwardRef({self.__forward_arg__!r})'


def get_origin(tp):
    if isinstance(tp, _AnnotatedAlias):
        return Annotated
    if isinstance(tp, (_BaseGenericAlias, _UserAlias, _generic_alias, ParamSpecArgs, ParamSpecKwargs)):
        return tp.__origin__
    if tp is Generic:
        return Generic
    return Union if isinstance(tp, types.UnionType) else None


def get_args(tp):
    if isinstance(tp, _AnnotatedAlias):
        return (tp.__origin__, *tp.__metadata__)
    if isinstance(tp, (_GenericAlias, _UserAlias, _generic_alias)):
        args = tp.__args__
        if tp.__origin__ is collections.abc.Callable and not (len(args) == 2 and (args[0] is ... or isinstance(args[0], ParamSpec))):
            args = (list(args[:-1]), args[-1])
        return args
    return tp.__args__ if isinstance(tp, types.UnionType) else ()


# Annotations

def _resolved(value, scope, names):
    if isinstance(value, ForwardRef):
        value = value.__forward_arg__
    if isinstance(value, str):
        value = eval(value, scope, names)
    if value is None:
        return type(None)
    if isinstance(value, _generic_alias):
        args = tuple(_resolved(arg, scope, names) if isinstance(arg, (str, ForwardRef)) else arg for arg in value.__args__)
        return value if args == value.__args__ else type(value)(value.__origin__, args)
    if isinstance(value, types.UnionType):
        args = [_resolved(arg, scope, names) for arg in value.__args__]
        return Union[tuple(args)]
    if isinstance(value, _GenericAlias) and not isinstance(value, (_LiteralAlias, _AnnotatedAlias)):
        args = tuple(_resolved(arg, scope, names) if isinstance(arg, (ForwardRef, _GenericAlias)) else arg for arg in value.__args__)
        return value if args == value.__args__ else value.copy_with(args)
    return value


def _without_extras(value):
    return _without_extras(value.__origin__) if isinstance(value, _AnnotatedAlias) else value


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    found = {}
    if isinstance(obj, type):
        for base in reversed(obj.__mro__):
            scope = globalns if globalns is not None else getattr(sys.modules.get(base.__module__), '__dict__', {})
            names = dict(vars(base)) if localns is None else localns
            own = base.__annotations__ if any(name in base.__dict__ for name in ('__annotations__', '__annotate_func__')) else {}
            for name, value in own.items():
                found[name] = _resolved(value, scope, names)
    else:
        annotations = getattr(obj, '__annotations__', None)
        if annotations is None:
            raise TypeError(f'{obj!r} is not a module, class, method, or function.')
        inner = obj
        while hasattr(inner, '__wrapped__'):
            inner = inner.__wrapped__
        scope = globalns if globalns is not None else getattr(inner, '__globals__', None) or getattr(obj, '__dict__', {})
        for name, value in annotations.items():
            found[name] = _resolved(value, scope, localns)
    return found if include_extras else {name: _without_extras(value) for name, value in found.items()}


# Protocols

_PROTOCOL_NAMES = {
    '__abstractmethods__', '__annotations__', '__dict__', '__doc__', '__init__', '__module__', '__new__', '__slots__',
    '__subclasshook__', '__weakref__', '__class_getitem__', '__match_args__', '__static_attributes__', '__firstlineno__',
    '__annotate__', '__annotate_func__', '__annotations_cache__', '__parameters__', '__orig_bases__', '_is_protocol',
    '_is_runtime_protocol', '__protocol_attrs__', '__callable_proto_members_only__', '__non_callable_proto_members__',
    '__type_params__', '_MutableMapping__marker', '__orig_class__', '_abc_impl', '__classcell__', '__classdictcell__',
}


def _protocol_members(cls):
    found = set()
    for base in cls.__mro__[:-1]:
        if base.__name__ in {'Protocol', 'Generic'}:
            continue
        annotations = base.__annotations__ if '__annotate_func__' in base.__dict__ or '__annotations__' in base.__dict__ else {}
        found.update(name for name in (*base.__dict__, *annotations) if not name.startswith('_abc_') and name not in _PROTOCOL_NAMES)
    return found


def _no_init(self, *args, **kwargs):
    if type(self)._is_protocol:
        raise TypeError('Protocols cannot be instantiated')


def _has_members(cls, other):
    """A protocol's __subclasshook__: whether a class has all members."""
    if not cls.__dict__.get('_is_protocol', False):
        return NotImplemented
    for name in cls.__protocol_attrs__:
        for base in other.__mro__:
            if name in base.__dict__:
                if base.__dict__[name] is None:
                    return NotImplemented
                break
        else:
            return NotImplemented
    return True


class _ProtocolMeta(abc.ABCMeta):
    def __init__(cls, *args, **kwargs):
        if getattr(cls, '_is_protocol', False):
            cls.__protocol_attrs__ = _protocol_members(cls)

    def __subclasscheck__(cls, other):
        if cls is not Protocol and getattr(cls, '_is_protocol', False):
            if not getattr(cls, '_is_runtime_protocol', False):
                raise TypeError('Instance and class checks can only be used with @runtime_checkable protocols')
            if any(not callable(getattr(cls, name, None)) for name in cls.__protocol_attrs__):
                names = ', '.join(sorted(repr(name) for name in cls.__protocol_attrs__ if not callable(getattr(cls, name, None))))
                raise TypeError(f'Protocols with non-method members don\'t support issubclass(). Non-method members: {names}.')
        return super().__subclasscheck__(other)

    def __instancecheck__(cls, instance):
        if cls is Protocol or not getattr(cls, '_is_protocol', False):
            return super().__instancecheck__(instance)
        if not getattr(cls, '_is_runtime_protocol', False):
            raise TypeError('Instance and class checks can only be used with @runtime_checkable protocols')
        if abc.ABCMeta.__instancecheck__(cls, instance):
            return True
        for name in cls.__protocol_attrs__:
            if not hasattr(instance, name):
                return False
            if getattr(instance, name) is None and callable(getattr(cls, name, None)):
                return False
        return True


class Protocol(Generic, metaclass=_ProtocolMeta):
    __slots__ = ()
    _is_protocol = True
    _is_runtime_protocol = False

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        if not cls.__dict__.get('_is_protocol', False):
            cls._is_protocol = any(base is Protocol for base in cls.__bases__)
        if '__subclasshook__' not in cls.__dict__:
            cls.__subclasshook__ = classmethod(_has_members)
        if cls._is_protocol and cls.__init__ is object.__init__:
            cls.__init__ = _no_init
        elif not cls._is_protocol and cls.__init__ is _no_init:
            cls.__init__ = object.__init__


def runtime_checkable(cls):
    if not isinstance(cls, type) or not getattr(cls, '_is_protocol', False):
        raise TypeError(f'@runtime_checkable can be only applied to protocol classes, got {cls!r}')
    cls._is_runtime_protocol = True
    return cls


def is_protocol(tp, /):
    return isinstance(tp, type) and getattr(tp, '_is_protocol', False) and tp is not Protocol


def get_protocol_members(tp, /):
    if not is_protocol(tp):
        raise TypeError(f'{tp!r} is not a Protocol')
    return frozenset(tp.__protocol_attrs__)


def _supports(name, method):
    def special(self):
        pass
    special.__name__, special.__qualname__ = method, f'{name}.{method}'
    special = abc.abstractmethod(special)
    cls = types.new_class(name, (Protocol,), {}, lambda ns: ns.update({'__slots__': (), method: special, '__module__': 'typing'}))
    return runtime_checkable(cls)


SupportsInt, SupportsFloat = _supports('SupportsInt', '__int__'), _supports('SupportsFloat', '__float__')
SupportsComplex, SupportsBytes = _supports('SupportsComplex', '__complex__'), _supports('SupportsBytes', '__bytes__')
SupportsIndex, SupportsAbs = _supports('SupportsIndex', '__index__'), _supports('SupportsAbs', '__abs__')
SupportsRound = _supports('SupportsRound', '__round__')


# Classes by annotations

_NAMED_TUPLE_OWN = {'__new__', '__init__', '__slots__', '__getnewargs__', '_fields', '_field_defaults',
                    '_field_types', '_make', '_replace', '_asdict', '_source'}
_NAMED_TUPLE_PASSED = {'__name__', '__module__', '__annotate_func__', '__annotations__', '__annotations_cache__'}


class _NamedTupleMeta(type):
    def __new__(cls, typename, bases, ns):
        for base in bases:
            if base is not _NamedTuple and base is not Generic:
                raise TypeError('can only inherit from a NamedTuple type and Generic')
        annotate = ns.get('__annotate_func__') or ns.get('__annotate__')
        annotations = ns.get('__annotations__') or (annotate(1) if annotate else {})
        default_names = []
        for name in annotations:
            if name in ns:
                default_names.append(name)
            elif default_names:
                raise TypeError(f'Non-default namedtuple field {name} cannot follow default field'
                                f'{"s" if len(default_names) > 1 else ""} {", ".join(default_names)}')
        made = collections.namedtuple(typename, annotations, defaults=[ns[name] for name in default_names], module=ns['__module__'])
        made.__annotate_func__ = annotate
        made.__new__.__annotations__ = dict(annotations)
        for key, value in ns.items():
            if key in _NAMED_TUPLE_OWN:
                raise AttributeError(f'Cannot overwrite NamedTuple attribute {key}')
            if key not in _NAMED_TUPLE_PASSED and key not in made._fields and key not in ('__qualname__', '__classcell__', '__classdictcell__'):
                setattr(made, key, value)
        if '__qualname__' in ns:
            made.__qualname__ = ns['__qualname__']
        return made


def NamedTuple(typename, fields, /):
    annotations = {name: _as_type(value) for name, value in fields}
    made = collections.namedtuple(typename, annotations, module=_caller_module())
    made.__annotate_func__ = lambda format: annotations
    return made


_NamedTuple = type.__new__(_NamedTupleMeta, 'NamedTuple', (), {})


def _named_tuple_entries(bases):
    return (_NamedTuple,)


NamedTuple.__mro_entries__ = _named_tuple_entries


class _TypedDictMeta(type):
    def __new__(cls, name, bases, ns, total=True):
        for base in bases:
            if type(base) is not _TypedDictMeta and base is not Generic:
                raise TypeError('cannot inherit from both a TypedDict type and a non-TypedDict base class')
        made = type.__new__(cls, name, (dict,), ns)
        annotate = ns.get('__annotate_func__') or ns.get('__annotate__')
        own = ns.get('__annotations__') or (annotate(1) if annotate else {})
        annotations, required, optional = {}, set(), set()
        for base in bases:
            annotations.update(base.__dict__.get('__annotations_cache__', {}))
            required |= base.__dict__.get('__required_keys__', set())
            optional |= base.__dict__.get('__optional_keys__', set())
        for key, value in own.items():
            kind = getattr(value, '__origin__', None)
            needed = kind is Required or total and kind is not NotRequired
            required.discard(key)
            optional.discard(key)
            (required if needed else optional).add(key)
        annotations.update(own)
        made.__annotations__ = annotations
        made.__required_keys__ = frozenset(required)
        made.__optional_keys__ = frozenset(optional)
        made.__readonly_keys__ = frozenset()
        made.__mutable_keys__ = frozenset(annotations)
        made.__total__ = total
        return made

    __call__ = dict

    def __subclasscheck__(cls, other):
        raise TypeError('TypedDict does not support instance and class checks')

    __instancecheck__ = __subclasscheck__


_TypedDict = type.__new__(_TypedDictMeta, 'TypedDict', (), {})


def TypedDict(typename, fields, /, *, total=True):
    return _TypedDictMeta(typename, (), {'__annotations__': dict(fields), '__module__': _caller_module()}, total=total)


TypedDict.__mro_entries__ = lambda bases: (_TypedDict,)


def is_typeddict(tp):
    return isinstance(tp, type) and type(tp) is _TypedDictMeta and tp is not _TypedDict


class NewType(_Unionable):
    def __init__(self, name, tp):
        self.__qualname__ = name
        self.__name__ = name.rpartition('.')[-1]
        self.__supertype__ = tp
        self.__module__ = _caller_module()

    def __call__(self, value, /):
        return value

    def __mro_entries__(self, bases):
        name = self.__name__
        raise TypeError(f'Cannot subclass an instance of NewType. Perhaps you were looking for: `{name} = NewType({name!r}, ...)`')

    def __repr__(self):
        return f'{self.__module__}.{self.__qualname__}'


# Functions

def cast(typ, val):
    return val


def assert_type(val, typ, /):
    return val


def reveal_type(obj, /):
    print(f'Runtime type is {type(obj).__name__!r}', file=sys.stderr)
    return obj


def assert_never(arg, /):
    raise AssertionError(f'Expected code to be unreachable, but got: {arg!r}')


_overloads = {}


def _overload_dummy(*args, **kwds):
    raise NotImplementedError('You should not call an overloaded function. A series of @overload-decorated functions '
                              'outside a stub module should always be followed by an implementation that is not @overload-ed.')


def overload(func):
    inner = getattr(func, '__func__', func)
    found = _overloads.setdefault((inner.__module__, inner.__qualname__), {})
    found[inner.__code__.co_firstlineno] = func
    return _overload_dummy


def get_overloads(func):
    inner = getattr(func, '__func__', func)
    return list(_overloads.get((inner.__module__, inner.__qualname__), {}).values())


def clear_overloads():
    _overloads.clear()


def _marked(name):
    def mark(f):
        try:
            setattr(f, name, True)
        except (AttributeError, TypeError):
            pass
        return f
    return mark


final, override = _marked('__final__'), _marked('__override__')
final.__name__ = final.__qualname__ = 'final'
override.__name__ = override.__qualname__ = 'override'


def no_type_check(arg):
    arg.__no_type_check__ = True
    return arg


def dataclass_transform(*, eq_default=True, order_default=False, kw_only_default=False, frozen_default=False, field_specifiers=(), **kwargs):
    def decorator(cls_or_fn):
        cls_or_fn.__dataclass_transform__ = {
            'eq_default': eq_default, 'order_default': order_default, 'kw_only_default': kw_only_default,
            'frozen_default': frozen_default, 'field_specifiers': field_specifiers, 'kwargs': kwargs}
        return cls_or_fn
    return decorator
