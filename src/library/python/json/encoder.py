from _json import encode_basestring, encode_basestring_ascii

__all__ = ['JSONEncoder']

_infinity = float('inf')


class JSONEncoder:
    item_separator = ', '
    key_separator = ': '

    def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, sort_keys=False,
                 indent=None, separators=None, default=None):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.check_circular = check_circular
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ','
        if default is not None:
            self.default = default

    def default(self, o):
        raise TypeError(f'Object of type {o.__class__.__name__} is not JSON serializable')

    def encode(self, o):
        return ''.join(self.iterencode(o))

    def iterencode(self, o, _one_shot=False):
        return iter(_Encoding(self).encode(o, '\n'))


class _Encoding:
    """The text of one object, in pieces. A container is given the line break before its closing bracket."""

    def __init__(self, encoder):
        self.encoder = encoder
        self.text = encode_basestring_ascii if encoder.ensure_ascii else encode_basestring
        indent = encoder.indent
        self.indent = indent if indent is None or isinstance(indent, str) else ' ' * indent
        self.chunks = []
        self.open = set() if encoder.check_circular else None

    def encode(self, o, newline):
        self.add(o, newline)
        return self.chunks

    def add(self, o, newline):
        scalar = self.scalar(o)
        if scalar is not None:
            self.chunks.append(scalar)
            return
        if self.open is not None:
            if id(o) in self.open:
                raise ValueError('Circular reference detected')
            self.open.add(id(o))
        if isinstance(o, (list, tuple)):
            self.add_list(o, newline)
        elif isinstance(o, dict):
            self.add_dict(o, newline)
        else:
            replacement = self.encoder.default(o)
            self.add_noting(replacement, newline, lambda: f'when serializing {type(o).__name__} object')
        if self.open is not None:
            self.open.remove(id(o))

    def add_noting(self, o, newline, note):
        try:
            self.add(o, newline)
        except BaseException as error:
            error.add_note(note())
            raise

    def scalar(self, o):
        if isinstance(o, str):
            return self.text(o)
        if o is None:
            return 'null'
        if o is True:
            return 'true'
        if o is False:
            return 'false'
        if isinstance(o, int):
            return int.__repr__(o)
        return self.number(o) if isinstance(o, float) else None

    def number(self, o):
        if o == o and o != _infinity and o != -_infinity:
            return float.__repr__(o)
        if not self.encoder.allow_nan:
            raise ValueError(f'Out of range float values are not JSON compliant: {o!r}')
        return 'NaN' if o != o else 'Infinity' if o > 0 else '-Infinity'

    def add_list(self, items, newline):
        if not items:
            self.chunks.append('[]')
            return
        inner, separator = self.layout(newline)
        self.chunks.append('[' + inner)
        for index, item in enumerate(items):
            if index:
                self.chunks.append(separator)
            self.add_noting(item, inner, lambda: f'when serializing {type(items).__name__} item {index}')
        self.chunks.append(']' if self.indent is None else newline + ']')

    def add_dict(self, mapping, newline):
        if not mapping:
            self.chunks.append('{}')
            return
        inner, separator = self.layout(newline)
        before = inner
        self.chunks.append('{')
        for key, value in sorted(mapping.items()) if self.encoder.sort_keys else mapping.items():
            name = self.key(key)
            if name is None:
                continue
            self.chunks.append(before + self.text(name) + self.encoder.key_separator)
            before = separator
            self.add_noting(value, inner, lambda: f'when serializing {type(mapping).__name__} item {key!r}')
        self.chunks.append('}' if self.indent is None or before is inner else newline + '}')

    def layout(self, newline):
        """What stands before the first item and between items."""
        inner = '' if self.indent is None else newline + self.indent
        return inner, self.encoder.item_separator + inner

    def key(self, key):
        if isinstance(key, str):
            return key
        if key is None or isinstance(key, (int, float)):
            return self.scalar(key)
        if self.encoder.skipkeys:
            return None
        raise TypeError(f'keys must be str, int, float, bool or None, not {key.__class__.__name__}')
