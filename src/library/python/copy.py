import types

__all__ = ['Error', 'copy', 'deepcopy', 'replace']


class Error(Exception):
    pass


error = Error

_same = {
    type(None), int, float, bool, complex, str, tuple, bytes, frozenset, type, range, slice, property,
    types.BuiltinFunctionType, type(...), type(NotImplemented), types.FunctionType, types.CodeType,
}
_always_same = _same - {tuple, frozenset, slice, property}


def copy(x):
    cls = type(x)
    if cls in _same or issubclass(cls, type):
        return x
    if cls in (list, dict, set):
        return cls.copy(x)
    method = getattr(cls, '__copy__', None)
    if method is not None:
        return method(x)
    return _shallow(x, cls)


def _shallow(x, cls):
    """A new object of the class with the same attributes and items."""
    described = _description(x, cls)
    if described is not None:
        return x if isinstance(described, str) else _rebuild(*described)
    made = _empty(x, cls)
    _set_state(made, _state(x))
    return made


def _description(x, cls):
    """What a __reduce__ of its own says of the object; None without one."""
    if cls.__reduce_ex__ is not object.__reduce_ex__:
        return x.__reduce_ex__(4)
    if cls.__reduce__ not in (object.__reduce__, BaseException.__reduce__):
        return x.__reduce__()


def _rebuild(make, args, state=None, items=(), pairs=()):
    """What __reduce__ describes."""
    made = make(*args)
    _set_state(made, state)
    for item in items or ():
        made.append(item)
    for key, value in pairs or ():
        made[key] = value
    return made


def _new_arguments(x, cls):
    for name in ('__getnewargs_ex__', '__getnewargs__'):
        method = getattr(cls, name, None)
        if method is not None:
            found = method(x)
            return found if name == '__getnewargs_ex__' else (found, {})
    for base in (tuple, frozenset, int, float, complex, str, bytes):
        if isinstance(x, base):
            return (base(x),), {}
    return (), {}


def _empty(x, cls):
    """A new object of the class, with the items but without the attributes."""
    if isinstance(x, BaseException):
        return cls(*x.args)
    if isinstance(x, (types.GeneratorType, types.ModuleType, types.FrameType, types.CoroutineType)):
        raise TypeError(f"cannot pickle '{cls.__name__}' object")
    args, kwargs = _new_arguments(x, cls)
    made = cls.__new__(cls, *args, **kwargs)
    if isinstance(x, list):
        list.extend(made, x)
    elif isinstance(x, dict):
        for key, value in dict.items(x):
            made[key] = value
    elif isinstance(x, set):
        set.update(made, x)
    return made


def _state(x):
    """Attributes: those of __dict__, and those of slots."""
    method = getattr(type(x), '__getstate__', None)
    if method is not None and method is not getattr(object, '__getstate__', None):
        return method(x)
    attributes = getattr(x, '__dict__', None)
    slots = {name: getattr(x, name) for name in _slot_names(type(x)) if hasattr(x, name)}
    if slots:
        return attributes, slots
    return attributes or None


def _slot_names(cls):
    """The names of all slots; the class remembers them."""
    names = cls.__dict__.get('__slotnames__')
    if names is None:
        names = []
        for base in cls.__mro__:
            own = base.__dict__.get('__slots__', ())
            for name in (own,) if isinstance(own, str) else own:
                if name.startswith('__') and not name.endswith('__'):
                    name = f'_{base.__name__.lstrip("_")}{name}'
                if name not in ('__dict__', '__weakref__'):
                    names.append(name)
        try:
            cls.__slotnames__ = names
        except Exception:
            pass
    return names


def _set_state(made, state):
    if state is None:
        return
    if hasattr(made, '__setstate__'):
        made.__setstate__(state)
        return
    attributes, slots = state if isinstance(state, tuple) and len(state) == 2 else (state, None)
    if attributes:
        made.__dict__.update(attributes)
    if slots:
        for name, value in slots.items():
            setattr(made, name, value)


def deepcopy(x, memo=None, _nil=[]):
    cls = type(x)
    if cls in _always_same:
        return x
    if memo is None:
        memo = {}
    known = memo.get(id(x), _nil)
    if known is not _nil:
        return known
    made = _deep(x, cls, memo)
    if made is not x:
        memo[id(x)] = made
        # What has been copied stays alive, so that no other object gets its id.
        memo.setdefault(id(memo), []).append(x)
    return made


def _deep(x, cls, memo):
    if cls is list:
        memo[id(x)] = made = []
        for item in x:
            made.append(deepcopy(item, memo))
        return made
    if cls is dict:
        memo[id(x)] = made = {}
        for key, value in x.items():
            made[deepcopy(key, memo)] = deepcopy(value, memo)
        return made
    if cls is tuple:
        return _deep_tuple(x, memo)
    if cls is types.MethodType:
        return cls(x.__func__, deepcopy(x.__self__, memo))
    if issubclass(cls, type):
        return x
    method = getattr(x, '__deepcopy__', None)
    if method is not None:
        return method(memo)
    if cls in (set, frozenset):
        return cls([deepcopy(item, memo) for item in x])
    if cls in (property, slice):
        return x
    return _deep_object(x, cls, memo)


def _deep_tuple(x, memo):
    items = [deepcopy(item, memo) for item in x]
    if id(x) in memo:
        return memo[id(x)]
    return tuple(items) if any(a is not b for a, b in zip(x, items)) else x


def _deep_object(x, cls, memo):
    described = _description(x, cls)
    if described is not None:
        return x if isinstance(described, str) else _deep_rebuild(x, memo, *described)
    if isinstance(x, BaseException):
        made = cls(*deepcopy(x.args, memo))
    elif isinstance(x, (types.GeneratorType, types.ModuleType, types.FrameType, types.CoroutineType)):
        raise TypeError(f"cannot pickle '{cls.__name__}' object")
    else:
        args, kwargs = _new_arguments(x, cls)
        made = cls.__new__(cls, *deepcopy(args, memo), **deepcopy(kwargs, memo))
    memo[id(x)] = made
    _set_state(made, deepcopy(_state(x), memo))
    if isinstance(x, list):
        for item in list.__iter__(x):
            made.append(deepcopy(item, memo))
    elif isinstance(x, dict):
        for key, value in dict.items(x):
            made[deepcopy(key, memo)] = deepcopy(value, memo)
    elif isinstance(x, set):
        set.update(made, [deepcopy(item, memo) for item in x])
    return made


def _deep_rebuild(x, memo, make, args, state=None, items=(), pairs=()):
    memo[id(x)] = made = make(*deepcopy(args, memo))
    _set_state(made, deepcopy(state, memo))
    for item in items or ():
        made.append(deepcopy(item, memo))
    for key, value in pairs or ():
        made[deepcopy(key, memo)] = deepcopy(value, memo)
    return made


def replace(obj, /, **changes):
    cls = obj.__class__
    method = getattr(cls, '__replace__', None)
    if method is None:
        raise TypeError(f'replace() does not support {cls.__name__} objects')
    return method(obj, **changes)
