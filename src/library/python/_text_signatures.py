# Written by tools/text-signatures.mjs from CPython 3.14.2; do not edit.


def _by_name(texts):
    return {name: text for text, names in texts.items() for name in names.split()}


# What inspect.signature() says of builtin functions, types and methods.
signatures = _by_name({
    "(name, globals=None, locals=None, fromlist=(), level=0)":
        '__import__ '
        ,
    "(x, /)":
        'abs '
        ,
    "(iterable, /)":
        'all any '
        ,
    "(obj, /)":
        'ascii callable hash id len repr '
        ,
    "(number, /)":
        'bin hex oct complex.from_number float.from_number '
        ,
    "(*args, **kws)":
        'breakpoint '
        ,
    "(i, /)":
        'chr '
        ,
    "(source, filename, mode, flags=0, dont_inherit=False, optimize=-1, *, _feature_version=-1)":
        'compile '
        ,
    "(obj, name, /)":
        'delattr hasattr '
        ,
    "(x, y, /)":
        'divmod '
        ,
    "(source, /, globals=None, locals=None)":
        'eval '
        ,
    "(source, /, globals=None, locals=None, *, closure=None)":
        'exec '
        ,
    "(value, format_spec='', /)":
        'format '
        ,
    "()":
        'globals locals object.__init_subclass__ '
        ,
    "(prompt='', /)":
        'input '
        ,
    "(obj, class_or_tuple, /)":
        'isinstance '
        ,
    "(cls, class_or_tuple, /)":
        'issubclass '
        ,
    "(async_iterable, /)":
        'aiter '
        ,
    "(character, /)":
        'ord '
        ,
    "(base, exp, mod=None)":
        'pow '
        ,
    "(*args, sep=' ', end='\\n', file=None, flush=False)":
        'print '
        ,
    "(number, ndigits=None)":
        'round '
        ,
    "(obj, name, value, /)":
        'setattr '
        ,
    "(iterable, /, *, key=None, reverse=False)":
        'sorted '
        ,
    "(iterable, /, start=0)":
        'sum '
        ,
    "(object=False, /)":
        'bool '
        ,
    "(*args, **kwargs)":
        'bool.__new__ memoryview.__new__ bytearray.__new__ bytes.__new__ classmethod.__new__ complex.__new__ '
        'dict.__new__ enumerate.__new__ filter.__new__ float.__new__ frozenset.__new__ property.__new__ int.__new__ '
        'list.__new__ map.__new__ object.__new__ range.__new__ reversed.__new__ set.__new__ slice.__new__ '
        'staticmethod.__new__ str.__new__ super.__new__ tuple.__new__ type.__new__ zip.__new__ BaseException.__new__ '
        'BaseExceptionGroup.__new__ Exception.__new__ GeneratorExit.__new__ KeyboardInterrupt.__new__ '
        'ArithmeticError.__new__ AssertionError.__new__ BufferError.__new__ EOFError.__new__ LookupError.__new__ '
        'MemoryError.__new__ OSError.__new__ ReferenceError.__new__ RuntimeError.__new__ StopAsyncIteration.__new__ '
        'SystemError.__new__ TypeError.__new__ ValueError.__new__ Warning.__new__ FloatingPointError.__new__ '
        'OverflowError.__new__ ZeroDivisionError.__new__ BytesWarning.__new__ DeprecationWarning.__new__ '
        'EncodingWarning.__new__ FutureWarning.__new__ ImportWarning.__new__ PendingDeprecationWarning.__new__ '
        'ResourceWarning.__new__ RuntimeWarning.__new__ SyntaxWarning.__new__ UnicodeWarning.__new__ '
        'UserWarning.__new__ IndexError.__new__ NotImplementedError.__new__ PythonFinalizationError.__new__ '
        'RecursionError.__new__ UnicodeError.__new__ UnicodeDecodeError.__new__ UnicodeEncodeError.__new__ '
        'UnicodeTranslateError.__new__ '
        ,
    "(object)":
        'memoryview '
        ,
    "(self, /)":
        'memoryview.release memoryview.tolist memoryview.toreadonly memoryview.__enter__ bytearray.__alloc__ '
        'bytearray.__reduce__ bytearray.__sizeof__ bytearray.capitalize bytearray.clear bytearray.copy '
        'bytearray.isalnum bytearray.isalpha bytearray.isascii bytearray.isdigit bytearray.islower bytearray.isspace '
        'bytearray.istitle bytearray.isupper bytearray.lower bytearray.reverse bytearray.swapcase bytearray.title '
        'bytearray.upper bytes.__getnewargs__ bytes.__bytes__ bytes.capitalize bytes.isalnum bytes.isalpha '
        'bytes.isascii bytes.isdigit bytes.islower bytes.isspace bytes.istitle bytes.isupper bytes.lower bytes.swapcase '
        'bytes.title bytes.upper complex.conjugate complex.__complex__ complex.__getnewargs__ dict.__sizeof__ '
        'dict.popitem dict.keys dict.items dict.values dict.clear dict.copy dict.__reversed__ enumerate.__reduce__ '
        'filter.__reduce__ float.conjugate float.__trunc__ float.__floor__ float.__ceil__ float.as_integer_ratio '
        'float.hex float.is_integer float.__getnewargs__ frozenset.copy frozenset.__reduce__ frozenset.__sizeof__ '
        'int.conjugate int.bit_length int.bit_count int.as_integer_ratio int.__trunc__ int.__floor__ int.__ceil__ '
        'int.__getnewargs__ int.__sizeof__ int.is_integer list.__reversed__ list.__sizeof__ list.clear list.copy '
        'list.reverse map.__reduce__ object.__reduce__ object.__getstate__ object.__sizeof__ object.__dir__ '
        'range.__reversed__ range.__reduce__ reversed.__length_hint__ reversed.__reduce__ set.clear set.copy set.pop '
        'set.__reduce__ set.__sizeof__ slice.__reduce__ str.capitalize str.casefold str.title str.lower str.swapcase '
        'str.upper str.isascii str.islower str.isupper str.istitle str.isspace str.isdecimal str.isdigit str.isnumeric '
        'str.isalpha str.isalnum str.isidentifier str.isprintable str.__sizeof__ str.__getnewargs__ '
        'tuple.__getnewargs__ type.mro type.__subclasses__ type.__dir__ type.__sizeof__ zip.__reduce__ '
        'BaseException.__reduce__ AttributeError.__getstate__ AttributeError.__reduce__ ImportError.__reduce__ '
        'OSError.__reduce__ '
        ,
    "(self, /, order='C')":
        'memoryview.tobytes '
        ,
    "(object, flags)":
        'memoryview._from_flags '
        ,
    "(self, value, /)":
        'memoryview.count bytearray.remove list.remove list.count tuple.count '
        ,
    "(self, value, start=0, stop=2147483647, /)":
        'memoryview.index list.index tuple.index '
        ,
    "(self, /, *exc_info)":
        'memoryview.__exit__ '
        ,
    "(object, /)":
        'memoryview.__class_getitem__ classmethod.__class_getitem__ dict.__class_getitem__ enumerate.__class_getitem__ '
        'frozenset.__class_getitem__ list.__class_getitem__ object.__subclasshook__ set.__class_getitem__ '
        'staticmethod.__class_getitem__ tuple.__class_getitem__ BaseExceptionGroup.__class_getitem__ '
        ,
    "(self, proto=0, /)":
        'bytearray.__reduce_ex__ '
        ,
    "(self, item, /)":
        'bytearray.append '
        ,
    "(self, width, fillchar=b' ', /)":
        'bytearray.center bytearray.ljust bytearray.rjust bytes.center bytes.ljust bytes.rjust '
        ,
    "(self, /, encoding='utf-8', errors='strict')":
        'bytearray.decode bytes.decode str.encode '
        ,
    "(self, /, tabsize=8)":
        'bytearray.expandtabs bytes.expandtabs str.expandtabs '
        ,
    "(self, iterable_of_ints, /)":
        'bytearray.extend '
        ,
    "(string, /)":
        'bytearray.fromhex bytes.fromhex float.fromhex '
        ,
    "(self, index, item, /)":
        'bytearray.insert '
        ,
    "(self, iterable_of_bytes, /)":
        'bytearray.join bytes.join '
        ,
    "(self, bytes=None, /)":
        'bytearray.lstrip bytearray.rstrip bytearray.strip bytes.lstrip bytes.rstrip bytes.strip '
        ,
    "(self, sep, /)":
        'bytearray.partition bytearray.rpartition bytes.partition bytes.rpartition str.partition str.rpartition '
        ,
    "(self, index=-1, /)":
        'bytearray.pop list.pop '
        ,
    "(self, old, new, count=-1, /)":
        'bytearray.replace bytes.replace '
        ,
    "(self, prefix, /)":
        'bytearray.removeprefix bytes.removeprefix str.removeprefix '
        ,
    "(self, suffix, /)":
        'bytearray.removesuffix bytes.removesuffix str.removesuffix '
        ,
    "(self, size, /)":
        'bytearray.resize '
        ,
    "(self, /, sep=None, maxsplit=-1)":
        'bytearray.rsplit bytearray.split bytes.rsplit bytes.split str.split str.rsplit '
        ,
    "(self, /, keepends=False)":
        'bytearray.splitlines bytes.splitlines str.splitlines '
        ,
    "(self, table, /, delete=b'')":
        'bytearray.translate bytes.translate '
        ,
    "(self, width, /)":
        'bytearray.zfill bytes.zfill str.zfill '
        ,
    "(function, /)":
        'classmethod staticmethod '
        ,
    "(real=0, imag=0)":
        'complex '
        ,
    "(self, format_spec, /)":
        'complex.__format__ float.__format__ int.__format__ object.__format__ str.__format__ '
        ,
    "(self, key, /)":
        'dict.__getitem__ dict.__contains__ '
        ,
    "(self, key, default=None, /)":
        'dict.get dict.setdefault '
        ,
    "(iterable, value=None, /)":
        'dict.fromkeys '
        ,
    "(iterable, start=0)":
        'enumerate '
        ,
    "(function, iterable, /)":
        'filter '
        ,
    "(x=0, /)":
        'float '
        ,
    "(self, ndigits=None, /)":
        'float.__round__ int.__round__ '
        ,
    "(typestr, /)":
        'float.__getformat__ '
        ,
    "(iterable=(), /)":
        'frozenset list set tuple '
        ,
    "(self, object, /)":
        'frozenset.__contains__ property.getter property.setter property.deleter list.append map.__setstate__ '
        'range.count range.index reversed.__setstate__ set.__contains__ set.add set.discard set.remove slice.indices '
        'zip.__setstate__ '
        ,
    "(self, /, *others)":
        'frozenset.difference frozenset.intersection frozenset.union set.difference set.difference_update '
        'set.intersection set.intersection_update set.union set.update '
        ,
    "(self, other, /)":
        'frozenset.isdisjoint frozenset.issubset frozenset.issuperset frozenset.symmetric_difference set.isdisjoint '
        'set.issubset set.issuperset set.symmetric_difference set.symmetric_difference_update '
        ,
    "(fget=None, fset=None, fdel=None, doc=None)":
        'property '
        ,
    "(self, owner, name, /)":
        'property.__set_name__ '
        ,
    "(self, /, length=1, byteorder='big', *, signed=False)":
        'int.to_bytes '
        ,
    "(bytes, byteorder='big', *, signed=False)":
        'int.from_bytes '
        ,
    "(self, index, /)":
        'list.__getitem__ '
        ,
    "(self, index, object, /)":
        'list.insert '
        ,
    "(self, iterable, /)":
        'list.extend str.join '
        ,
    "(self, /, *, key=None, reverse=False)":
        'list.sort '
        ,
    "(function, iterable, /, *iterables, strict=False)":
        'map '
        ,
    "(self, protocol, /)":
        'object.__reduce_ex__ '
        ,
    "(sequence, /)":
        'reversed '
        ,
    "(self, old, new, /, count=-1)":
        'str.replace '
        ,
    "(self, width, fillchar=' ', /)":
        'str.center str.ljust str.rjust '
        ,
    "(self, chars=None, /)":
        'str.lstrip str.rstrip str.strip '
        ,
    "(self, table, /)":
        'str.translate '
        ,
    "(self, /, *args, **kwargs)":
        'str.format '
        ,
    "(self, mapping, /)":
        'str.format_map '
        ,
    "(name, bases, /, **kwds)":
        'type.__prepare__ '
        ,
    "(self, instance, /)":
        'type.__instancecheck__ '
        ,
    "(self, subclass, /)":
        'type.__subclasscheck__ '
        ,
    "(*iterables, strict=False)":
        'zip '
        ,
    "(self, state, /)":
        'BaseException.__setstate__ '
        ,
    "(self, tb, /)":
        'BaseException.with_traceback '
        ,
    "(self, note, /)":
        'BaseException.add_note '
        ,
    "(self, excs, /)":
        'BaseExceptionGroup.derive '
        ,
    "(self, matcher_value, /)":
        'BaseExceptionGroup.split BaseExceptionGroup.subgroup '
        ,
    "(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None)":
        'open '
        ,
})

# The same of special methods, which have one signature in all types.
slots = _by_name({
    "(self, /)":
        '__repr__ __invert__ __hash__ __iter__ __len__ __str__ __neg__ __pos__ __abs__ __bool__ __next__ __int__ '
        '__float__ __index__ '
        ,
    "(self, value, /)":
        '__and__ __rand__ __xor__ __rxor__ __or__ __ror__ __lt__ __le__ __eq__ __ne__ __gt__ __ge__ __mod__ __rmod__ '
        '__add__ __mul__ __rmul__ __iadd__ __imul__ __radd__ __sub__ __rsub__ __truediv__ __rtruediv__ __ior__ '
        '__divmod__ __rdivmod__ __floordiv__ __rfloordiv__ __lshift__ __rlshift__ __rshift__ __rrshift__ __isub__ '
        '__iand__ __ixor__ '
        ,
    "(self, flags, /)":
        '__buffer__ '
        ,
    "(self, buffer, /)":
        '__release_buffer__ '
        ,
    "(self, key, /)":
        '__getitem__ __delitem__ __contains__ '
        ,
    "(self, key, value, /)":
        '__setitem__ '
        ,
    "(self, /, *args, **kwargs)":
        '__init__ __call__ '
        ,
    "(self, instance, owner=None, /)":
        '__get__ '
        ,
    "(self, value, mod=None, /)":
        '__pow__ __rpow__ '
        ,
    "(self, instance, value, /)":
        '__set__ '
        ,
    "(self, instance, /)":
        '__delete__ '
        ,
    "(self, name, /)":
        '__getattribute__ __delattr__ '
        ,
    "(self, name, value, /)":
        '__setattr__ '
        ,
})
