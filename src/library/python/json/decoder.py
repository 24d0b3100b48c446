from _json import make_scanner

__all__ = ['JSONDecoder', 'JSONDecodeError']

_constants = {'-Infinity': float('-inf'), 'Infinity': float('inf'), 'NaN': float('nan')}
_whitespace = ' \t\n\r'


class JSONDecodeError(ValueError):
    def __init__(self, msg, doc, pos):
        lineno = doc.count('\n', 0, pos) + 1
        colno = pos - doc.rfind('\n', 0, pos)
        super().__init__(f'{msg}: line {lineno} column {colno} (char {pos})')
        self.msg = msg
        self.doc = doc
        self.pos = pos
        self.lineno = lineno
        self.colno = colno

    def __reduce__(self):
        return self.__class__, (self.msg, self.doc, self.pos)


class JSONDecoder:
    def __init__(self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, strict=True,
                 object_pairs_hook=None):
        self.object_hook = object_hook
        self.parse_float = parse_float or float
        self.parse_int = parse_int or int
        self.parse_constant = parse_constant or _constants.__getitem__
        self.strict = strict
        self.object_pairs_hook = object_pairs_hook
        self.scan_once = make_scanner(self, JSONDecodeError)

    def decode(self, s):
        value, end = self.raw_decode(s, len(s) - len(s.lstrip(_whitespace)))
        rest = s[end:].lstrip(_whitespace)
        if rest:
            raise JSONDecodeError('Extra data', s, len(s) - len(rest))
        return value

    def raw_decode(self, s, idx=0):
        return self.scan_once(s, idx)
