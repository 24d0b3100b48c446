from _collections_abc import MutableMapping, MutableSet
from _weakref import ReferenceType, getweakrefcount, getweakrefs, ref, sweep as _sweep

__all__ = ['ref', 'proxy', 'getweakrefcount', 'getweakrefs', 'WeakKeyDictionary', 'ReferenceType',
           'WeakSet', 'WeakMethod', 'WeakValueDictionary', 'finalize']


def proxy(object, callback=None, /):
    raise NotImplementedError('weakref.proxy() is not supported here')


class WeakMethod(ref):
    """A reference to a bound method that lives as long as its object."""

    def __new__(cls, meth, callback=None):
        try:
            obj, func = meth.__self__, meth.__func__
        except AttributeError:
            raise TypeError(f'argument should be a bound method, not {type(meth)}') from None
        self = ref.__new__(cls, obj, callback)
        self._func = func
        self._make = type(meth)
        return self

    def __call__(self):
        obj = super().__call__()
        return None if obj is None else self._make(self._func, obj)


class WeakValueDictionary(MutableMapping):
    def __init__(self, other=(), /, **kw):
        self.data = {}
        self.update(other, **kw)

    def _alive(self):
        """Forgets the dead values; gives keys and values of the others."""
        found = {key: reference() for key, reference in self.data.items()}
        for key, value in list(found.items()):
            if value is None:
                del self.data[key], found[key]
        return found

    def __getitem__(self, key):
        value = self.data[key]()
        if value is None:
            raise KeyError(key)
        return value

    def __setitem__(self, key, value):
        self.data[key] = ref(value)

    def __delitem__(self, key):
        del self.data[key]

    def __contains__(self, key):
        return key in self._alive()

    def __len__(self):
        return len(self._alive())

    def __iter__(self):
        return iter(self._alive())

    def __repr__(self):
        return f'<{self.__class__.__name__} at {id(self):#x}>'

    def copy(self):
        return WeakValueDictionary(self._alive())

    def valuerefs(self):
        return list(self.data.values())


class WeakKeyDictionary(MutableMapping):
    def __init__(self, dict=None):
        self.data = {}
        if dict is not None:
            self.update(dict)

    def _alive(self):
        found = {}
        for reference, value in list(self.data.items()):
            key = reference()
            if key is None:
                self.data = {r: v for r, v in self.data.items() if r is not reference}
            else:
                found[key] = value
        return found

    def __getitem__(self, key):
        return self.data[ref(key)]

    def __setitem__(self, key, value):
        self.data[ref(key)] = value

    def __delitem__(self, key):
        del self.data[ref(key)]

    def __contains__(self, key):
        try:
            return ref(key) in self.data
        except TypeError:
            return False

    def __len__(self):
        return len(self._alive())

    def __iter__(self):
        return iter(self._alive())

    def __repr__(self):
        return f'<{self.__class__.__name__} at {id(self):#x}>'

    def copy(self):
        return WeakKeyDictionary(self._alive())

    def keyrefs(self):
        return list(self.data)


class WeakSet(MutableSet):
    def __init__(self, data=None):
        self.data = []
        for item in data or ():
            self.add(item)

    def _alive(self):
        self.data = [reference for reference in self.data if reference() is not None]
        return [reference() for reference in self.data]

    def __iter__(self):
        return iter(self._alive())

    def __len__(self):
        return len(self._alive())

    def __contains__(self, item):
        return item in self._alive()

    def add(self, item):
        if item not in self._alive():
            self.data.append(ref(item))

    def discard(self, item):
        self.data = [reference for reference in self.data if reference() is not None and reference() != item]

    def __repr__(self):
        return repr(set(self._alive()))


class finalize:
    """Calls a function when an object has died, as far as that is noticed: at the next look at a weak reference."""

    def __init__(self, obj, func, /, *args, **kwargs):
        self._call = func, args, kwargs
        self._reference = ref(obj, self._died)

    def _died(self, reference):
        self()

    def __call__(self, _=None):
        call, self._call = self._call, None
        if call is not None:
            func, args, kwargs = call
            return func(*args, **kwargs)

    def detach(self):
        obj, call = self._reference(), self._call
        self._call = None
        return None if call is None or obj is None else (obj, *call)

    def peek(self):
        obj = self._reference()
        return None if self._call is None or obj is None else (obj, *self._call)

    @property
    def alive(self):
        _sweep()
        return self._call is not None
