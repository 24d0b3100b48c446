import abc
import copy
import keyword
import sys
from _code import caller_module as _caller_module, clear_type_descriptors as _clear_type_descriptors, execute as _execute
from types import FunctionType, GenericAlias, MappingProxyType, MemberDescriptorType

__all__ = ['dataclass', 'field', 'Field', 'FrozenInstanceError', 'InitVar', 'KW_ONLY', 'MISSING',
           'fields', 'asdict', 'astuple', 'make_dataclass', 'replace', 'is_dataclass']


class FrozenInstanceError(AttributeError):
    pass


class _HAS_DEFAULT_FACTORY_CLASS:
    def __repr__(self):
        return '<factory>'


_HAS_DEFAULT_FACTORY = _HAS_DEFAULT_FACTORY_CLASS()


class _MISSING_TYPE:
    pass


MISSING = _MISSING_TYPE()


class _KW_ONLY_TYPE:
    pass


KW_ONLY = _KW_ONLY_TYPE()

_EMPTY_METADATA = MappingProxyType({})


class _FIELD_BASE:
    __slots__ = ('name',)

    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


_FIELD = _FIELD_BASE('_FIELD')
_FIELD_CLASSVAR = _FIELD_BASE('_FIELD_CLASSVAR')
_FIELD_INITVAR = _FIELD_BASE('_FIELD_INITVAR')

_FIELDS = '__dataclass_fields__'
_PARAMS = '__dataclass_params__'
_POST_INIT = '__post_init__'


class InitVar:
    __slots__ = ('type',)

    def __init__(self, type):
        self.type = type

    def __repr__(self):
        shown = self.type.__name__ if isinstance(self.type, type) else repr(self.type)
        return f'dataclasses.InitVar[{shown}]'

    def __class_getitem__(cls, type):
        return InitVar(type)


class Field:
    __slots__ = ('name', 'type', 'default', 'default_factory', 'repr', 'hash', 'init',
                 'compare', 'metadata', 'kw_only', 'doc', '_field_type')

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only, doc):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = _EMPTY_METADATA if metadata is None else MappingProxyType(metadata)
        self.kw_only = kw_only
        self.doc = doc
        self._field_type = None

    def __repr__(self):
        shown = ','.join(f'{name}={getattr(self, name)!r}' for name in (
            'name', 'type', 'default', 'default_factory', 'init', 'repr', 'hash', 'compare',
            'metadata', 'kw_only', 'doc'))
        return f'Field({shown},_field_type={self._field_type})'

    def __set_name__(self, owner, name):
        method = getattr(type(self.default), '__set_name__', None)
        if method:
            method(self.default, owner, name)

    __class_getitem__ = classmethod(GenericAlias)


class _DataclassParams:
    __slots__ = ('init', 'repr', 'eq', 'order', 'unsafe_hash', 'frozen',
                 'match_args', 'kw_only', 'slots', 'weakref_slot')

    def __init__(self, **options):
        for name, value in options.items():
            setattr(self, name, value)

    def __repr__(self):
        return f'_DataclassParams({",".join(f"{name}={getattr(self, name)!r}" for name in self.__slots__)})'


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True,
          hash=None, compare=True, metadata=None, kw_only=MISSING, doc=None):
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError('cannot specify both default and default_factory')
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only, doc)


# From annotations to fields

def _is_kind(annotation, text, module, name, check):
    """Whether an annotation, or the text of one, is ClassVar, InitVar or KW_ONLY."""
    if check(annotation):
        return True
    return isinstance(annotation, str) and text.split('[')[0].strip() in (name, f'{module}.{name}')


def _is_classvar(annotation):
    typing = sys.modules.get('typing')
    if typing is None:
        return isinstance(annotation, str) and annotation.split('[')[0].strip() in ('ClassVar', 'typing.ClassVar')
    return _is_kind(annotation, annotation, 'typing', 'ClassVar', lambda value: (
        value is typing.ClassVar or getattr(value, '__origin__', None) is typing.ClassVar))


def _is_initvar(annotation):
    return _is_kind(annotation, annotation, 'dataclasses', 'InitVar',
                    lambda value: value is InitVar or type(value) is InitVar)


def _is_kw_only(annotation):
    return _is_kind(annotation, annotation, 'dataclasses', 'KW_ONLY', lambda value: value is KW_ONLY)


def _make_field(cls, name, annotation, kw_only):
    default = getattr(cls, name, MISSING)
    if isinstance(default, Field):
        made = default
    else:
        if isinstance(default, MemberDescriptorType):
            default = MISSING
        made = field(default=default)
    made.name = name
    made.type = annotation
    made._field_type = _FIELD
    if _is_classvar(annotation):
        made._field_type = _FIELD_CLASSVAR
    if made._field_type is _FIELD and _is_initvar(annotation):
        made._field_type = _FIELD_INITVAR
    if made._field_type in (_FIELD_CLASSVAR, _FIELD_INITVAR) and made.default_factory is not MISSING:
        raise TypeError(f'field {made.name} cannot have a default factory')
    if made._field_type in (_FIELD, _FIELD_INITVAR):
        if made.kw_only is MISSING:
            made.kw_only = kw_only
    elif made.kw_only is not MISSING:
        raise TypeError(f'field {made.name} is a ClassVar but specifies kw_only')
    if made._field_type is _FIELD and made.default.__class__.__hash__ is None:
        raise ValueError(f'mutable default {type(made.default)} for field {made.name} is not allowed: use default_factory')
    return made


# The methods, as text

class _Methods:
    """Collects methods, makes all of them at once, and gives them to the class."""

    def __init__(self, cls):
        self.cls = cls
        self.texts = []
        self.scope = {}

    def add(self, name, parameters, body, overwrite_error=False):
        self.texts.append((name, parameters, body, overwrite_error))

    def define(self):
        outer = ', '.join(self.scope)
        lines = [f'def __create_fn__({outer}):']
        for name, parameters, body, *_ in self.texts:
            lines.append(f' def {name}({", ".join(parameters)}):')
            lines.extend(f'  {line}' for line in body or ['pass'])
        lines.append(f' return {", ".join(name for name, *_ in self.texts)},')
        namespace = {}
        module = sys.modules.get(self.cls.__module__)
        _execute('\n'.join(lines), module.__dict__ if module else {}, namespace)
        for function, (name, _, _, overwrite_error) in zip(namespace['__create_fn__'](**self.scope), self.texts):
            function.__qualname__ = f'{self.cls.__qualname__}.{name}'
            yield name, function, overwrite_error


def _set_new_attribute(cls, name, value):
    if name in cls.__dict__:
        return True
    setattr(cls, name, value)
    return False


def _add_init(methods, all_fields, std_fields, kw_only_fields, frozen, has_post_init, self_name):
    seen_default = None
    for f in std_fields:
        if f.init:
            if f.default is not MISSING or f.default_factory is not MISSING:
                seen_default = f
            elif seen_default:
                raise TypeError(f'non-default argument {f.name!r} follows default argument {seen_default.name!r}')

    scope = methods.scope
    annotations = {}
    scope['__dataclass_HAS_DEFAULT_FACTORY__'] = _HAS_DEFAULT_FACTORY
    scope['__dataclass_builtins_object__'] = object

    def parameter(f):
        annotations[f.name] = f.type
        if f.default is not MISSING:
            return f'{f.name}=__dataclass_dflt_{f.name}__'
        if f.default_factory is not MISSING:
            return f'{f.name}=__dataclass_HAS_DEFAULT_FACTORY__'
        return f.name

    def assign(f, value):
        if frozen:
            return f'__dataclass_builtins_object__.__setattr__({self_name}, {f.name!r}, {value})'
        return f'{self_name}.{f.name}={value}'

    body = []
    for f in all_fields:
        default_name = f'__dataclass_dflt_{f.name}__'
        if f.default_factory is not MISSING:
            scope[default_name] = f.default_factory
            value = f'{default_name}()'
            if f.init:
                value = f'{value} if {f.name} is __dataclass_HAS_DEFAULT_FACTORY__ else {f.name}'
        elif f.init:
            if f.default is not MISSING:
                scope[default_name] = f.default
            value = f.name
        elif methods.slots and f.default is not MISSING:
            scope[default_name] = f.default
            value = default_name
        else:
            continue
        if f._field_type is not _FIELD_INITVAR:
            body.append(assign(f, value))
    if has_post_init:
        arguments = ','.join(f.name for f in all_fields if f._field_type is _FIELD_INITVAR)
        body.append(f'{self_name}.{_POST_INIT}({arguments})')

    parameters = [self_name, *[parameter(f) for f in std_fields if f.init]]
    keyword_only = [parameter(f) for f in kw_only_fields if f.init]
    if keyword_only:
        parameters += ['*', *keyword_only]
    methods.add('__init__', parameters, body)
    return annotations


def _tuple_text(obj, fields):
    return '(' + ','.join(f'{obj}.{f.name}' for f in fields) + (',)' if len(fields) == 1 else ')') if fields else '()'


def _recursive_repr(function):
    """A repr that shows where an object is inside itself."""
    running = set()

    def wrapper(self):
        if id(self) in running:
            return '...'
        running.add(id(self))
        try:
            return function(self)
        finally:
            running.discard(id(self))
    for name in ('__module__', '__name__', '__qualname__', '__doc__'):
        setattr(wrapper, name, getattr(function, name))
    wrapper.__wrapped__ = function
    return wrapper


def _process_class(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot):
    found = {}
    setattr(cls, _PARAMS, _DataclassParams(
        init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash, frozen=frozen,
        match_args=match_args, kw_only=kw_only, slots=slots, weakref_slot=weakref_slot))

    any_frozen_base = any_not_frozen_base = False
    for base in cls.__mro__[-1:0:-1]:
        base_fields = getattr(base, _FIELDS, None)
        if base_fields is None:
            continue
        for f in base_fields.values():
            found[f.name] = f
        if getattr(base, _PARAMS).frozen:
            any_frozen_base = True
        else:
            any_not_frozen_base = True

    annotations = cls.__dict__.get('__annotations__')
    if annotations is None:
        annotations = cls.__annotations__ if '__annotate_func__' in cls.__dict__ else {}
    own_fields = []
    kw_only_seen = False
    for name, annotation in annotations.items():
        if _is_kw_only(annotation):
            if kw_only_seen:
                raise TypeError(f'{name!r} is KW_ONLY, but KW_ONLY has already been specified')
            kw_only_seen = kw_only = True
        else:
            own_fields.append(_make_field(cls, name, annotation, kw_only))
    for f in own_fields:
        found[f.name] = f
        if isinstance(getattr(cls, f.name, None), Field):
            if f.default is MISSING:
                delattr(cls, f.name)
            else:
                setattr(cls, f.name, f.default)
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in annotations:
            raise TypeError(f'{name!r} is a field but has no type annotation')
    if any_not_frozen_base and frozen:
        raise TypeError('cannot inherit frozen dataclass from a non-frozen one')
    if any_frozen_base and not frozen:
        raise TypeError('cannot inherit non-frozen dataclass from a frozen one')

    setattr(cls, _FIELDS, found)
    class_hash = cls.__dict__.get('__hash__', MISSING)
    has_explicit_hash = not (class_hash is MISSING or (class_hash is None and '__eq__' in cls.__dict__))
    if order and not eq:
        raise ValueError('eq must be true if order is true')

    all_init = [f for f in found.values() if f._field_type in (_FIELD, _FIELD_INITVAR)]
    std_fields = [f for f in all_init if f.init and not f.kw_only]
    kw_only_fields = [f for f in all_init if f.init and f.kw_only]
    instance_fields = [f for f in found.values() if f._field_type is _FIELD]
    methods = _Methods(cls)
    methods.slots = slots
    init_annotations = {}
    if init:
        init_annotations = _add_init(methods, all_init, std_fields, kw_only_fields, frozen, hasattr(cls, _POST_INIT),
                                     '__dataclass_self__' if 'self' in found else 'self')
        for f in all_init:
            if f.default is not MISSING:
                methods.scope[f'__dataclass_dflt_{f.name}__'] = f.default
    _set_new_attribute(cls, '__replace__', _replace)
    if repr:
        shown = ', '.join(f'{f.name}={{self.{f.name}!r}}' for f in instance_fields if f.repr)
        methods.add('__repr__', ('self',), [f'return f"{{self.__class__.__qualname__}}({shown})"'])
    if eq:
        compared = [f for f in instance_fields if f.compare]
        terms = [f'self.{f.name}==other.{f.name}' for f in compared] or ['True']
        methods.add('__eq__', ('self', 'other'), [
            'if self is other:', ' return True', 'if other.__class__ is self.__class__:',
            f' return {" and ".join(terms)}', 'return NotImplemented'])
    if order:
        compared = [f for f in instance_fields if f.compare]
        mine, theirs = _tuple_text('self', compared), _tuple_text('other', compared)
        for name, operator in (('__lt__', '<'), ('__le__', '<='), ('__gt__', '>'), ('__ge__', '>=')):
            methods.add(name, ('self', 'other'), [
                'if other.__class__ is self.__class__:', f' return {mine}{operator}{theirs}', 'return NotImplemented'],
                overwrite_error='Consider using functools.total_ordering')
    if frozen:
        methods.scope['__dataclass_cls__'] = cls
        methods.scope['FrozenInstanceError'] = FrozenInstanceError
        names = '{' + ','.join(f'{f.name!r}' for f in instance_fields) + '}' if instance_fields else '()'
        for name, parameters, verb in (('__setattr__', ('self', 'name', 'value'), 'assign to'),
                                       ('__delattr__', ('self', 'name'), 'delete')):
            methods.add(name, parameters, [
                f'if type(self) is __dataclass_cls__ or name in {names}:',
                f' raise FrozenInstanceError(f"cannot {verb} field {{name!r}}")',
                f'super(__dataclass_cls__, self).{name}({", ".join(parameters[1:])})'], overwrite_error=True)

    wants_hash = unsafe_hash or (eq and frozen)
    hash_none = False
    if unsafe_hash and has_explicit_hash:
        raise TypeError(f'Cannot overwrite attribute __hash__ in class {cls.__name__}')
    if not unsafe_hash and has_explicit_hash:
        wants_hash = False
    elif eq and not wants_hash:
        hash_none = True
    if wants_hash:
        hashed = [f for f in instance_fields if (f.compare if f.hash is None else f.hash)]
        hashing = _Methods(cls)
        hashing.add('__hash__', ('self',), [f'return hash({_tuple_text("self", hashed)})'])
        for _, function, _ in hashing.define():
            cls.__hash__ = function
    elif hash_none:
        cls.__hash__ = None

    for name, function, overwrite_error in methods.define() if methods.texts else ():
        if name == '__init__':
            if init_annotations:
                function.__annotations__ = {**init_annotations, 'return': None}
            else:
                function.__annotations__ = {'return': None}
        if name == '__repr__':
            function = _recursive_repr(function)
        if _set_new_attribute(cls, name, function) and overwrite_error:
            message = f'Cannot overwrite attribute {name} in class {cls.__name__}'
            if isinstance(overwrite_error, str):
                message = f'{message}. {overwrite_error}'
            raise TypeError(message)
    if not getattr(cls, '__doc__'):
        cls.__doc__ = cls.__name__ + _signature_text(all_init, std_fields, kw_only_fields) if init else cls.__name__ + '()'
    if match_args:
        _set_new_attribute(cls, '__match_args__', tuple(f.name for f in std_fields))
    if weakref_slot and not slots:
        raise TypeError('weakref_slot is True but slots is False')
    if slots:
        cls = _add_slots(cls, frozen, weakref_slot, found)
    abc.update_abstractmethods(cls)
    return cls


def _type_text(annotation):
    if isinstance(annotation, type) and not isinstance(annotation, GenericAlias):
        name = annotation.__qualname__
        return name if annotation.__module__ == 'builtins' else f'{annotation.__module__}.{name}'
    return repr(annotation)


def _signature_text(all_init, std_fields, kw_only_fields):
    def shown(f):
        text = f'{f.name}: {_type_text(f.type)}'
        if f.default is not MISSING:
            return f'{text} = {f.default!r}'
        return f'{text} = <factory>' if f.default_factory is not MISSING else text
    parts = [shown(f) for f in std_fields]
    if kw_only_fields:
        parts += ['*', *map(shown, kw_only_fields)]
    return f'({", ".join(parts)})'


def _add_slots(cls, is_frozen, weakref_slot, found):
    if '__slots__' in cls.__dict__:
        raise TypeError(f'{cls.__name__} already specifies __slots__')
    namespace = dict(cls.__dict__)
    names = tuple(name for name, f in found.items() if f._field_type is _FIELD)
    inherited = set()
    for base in cls.__mro__[1:-1]:
        own = base.__dict__.get('__slots__', ())
        inherited.update((own,) if isinstance(own, str) else own)
    slots = tuple(name for name in names if name not in inherited)
    if weakref_slot:
        slots += ('__weakref__',)
    namespace['__slots__'] = slots
    for name in names:
        namespace.pop(name, None)
    namespace.pop('__dict__', None)
    namespace.pop('__weakref__', None)
    qualname = getattr(cls, '__qualname__', None)
    _clear_type_descriptors(cls)
    made = type(cls)(cls.__name__, cls.__bases__, namespace)
    if qualname is not None:
        made.__qualname__ = qualname
    if is_frozen:
        if '__getstate__' not in namespace:
            made.__getstate__ = _dataclass_getstate
        if '__setstate__' not in namespace:
            made.__setstate__ = _dataclass_setstate
    # Methods that say super() or __class__ mean the new class.
    for member in made.__dict__.values():
        if isinstance(member, FunctionType) and member.__closure__ and '__class__' in member.__code__.co_freevars:
            cell = member.__closure__[member.__code__.co_freevars.index('__class__')]
            if cell.cell_contents is cls:
                cell.cell_contents = made
    return made


def _dataclass_getstate(self):
    return [getattr(self, f.name) for f in fields(self)]


def _dataclass_setstate(self, state):
    for f, value in zip(fields(self), state):
        object.__setattr__(self, f.name, value)


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False,
              match_args=True, kw_only=False, slots=False, weakref_slot=False):
    def wrap(cls):
        return _process_class(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot)
    return wrap if cls is None else wrap(cls)


# Of instances

def fields(class_or_instance):
    try:
        found = getattr(class_or_instance, _FIELDS)
    except AttributeError:
        raise TypeError('must be called with a dataclass type or instance') from None
    return tuple(f for f in found.values() if f._field_type is _FIELD)


def _is_dataclass_instance(obj):
    return hasattr(type(obj), _FIELDS)


def is_dataclass(obj):
    return hasattr(obj if isinstance(obj, type) else type(obj), _FIELDS)


def asdict(obj, *, dict_factory=dict):
    if not _is_dataclass_instance(obj):
        raise TypeError('asdict() should be called on dataclass instances')
    return _converted(obj, lambda names, values: dict_factory(list(zip(names, values))))


def astuple(obj, *, tuple_factory=tuple):
    if not _is_dataclass_instance(obj):
        raise TypeError('astuple() should be called on dataclass instances')
    return _converted(obj, lambda names, values: tuple_factory(list(values)))


def _converted(obj, convert):
    """An object with every dataclass instance in it converted."""
    def inner(value):
        return _converted(value, convert)

    cls = type(obj)
    if _is_dataclass_instance(obj):
        names = [f.name for f in fields(obj)]
        return convert(names, [inner(getattr(obj, name)) for name in names])
    if issubclass(cls, tuple) and hasattr(obj, '_fields'):
        return cls(*map(inner, obj))
    if issubclass(cls, (list, tuple)):
        return cls(map(inner, obj))
    if issubclass(cls, dict):
        items = ((inner(key), inner(value)) for key, value in obj.items())
        if hasattr(cls, 'default_factory'):
            made = cls(obj.default_factory)
            for key, value in items:
                made[key] = value
            return made
        return cls(items)
    return copy.deepcopy(obj)


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, module=None, **options):
    namespace = {} if namespace is None else namespace
    annotations, defaults = {}, {}
    for item in fields:
        if isinstance(item, str):
            name, annotation = item, object
        elif len(item) == 2:
            name, annotation = item
        elif len(item) == 3:
            name, annotation, defaults[name] = item[0], item[1], item[2]
        else:
            raise TypeError(f'Invalid field: {item!r}')
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError(f'Field names must be valid identifiers: {name!r}')
        if keyword.iskeyword(name):
            raise TypeError(f'Field names must not be keywords: {name!r}')
        if name in annotations:
            raise TypeError(f'Field name duplicated: {name!r}')
        annotations[name] = annotation
    def annotate_method(format):
        return annotations

    from types import new_class
    cls = new_class(cls_name, bases, {}, lambda ns: ns.update({**namespace, **defaults, '__annotate_func__': annotate_method}))
    cls.__module__ = _caller_module() if module is None else module
    return dataclass(cls, **options)


def replace(obj, /, **changes):
    if not _is_dataclass_instance(obj):
        raise TypeError('replace() should be called on dataclass instances')
    return _replace(obj, **changes)


def _replace(self, /, **changes):
    for f in getattr(self, _FIELDS).values():
        if f._field_type is _FIELD_CLASSVAR:
            continue
        if not f.init:
            if f.name in changes:
                raise TypeError(f'field {f.name} is declared with init=False, it cannot be specified with replace()')
            continue
        if f.name not in changes:
            if f._field_type is _FIELD_INITVAR and f.default is MISSING:
                raise TypeError(f"InitVar {f.name!r} must be specified with replace()")
            changes[f.name] = getattr(self, f.name)
    return self.__class__(**changes)
