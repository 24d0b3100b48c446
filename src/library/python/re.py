from enum import KEEP as _KEEP, IntFlag as _IntFlag, global_enum as _global_enum
import _sre
from _sre import Match, Pattern

__all__ = ['match', 'fullmatch', 'search', 'sub', 'subn', 'split', 'findall', 'finditer', 'compile', 'purge', 'escape',
           'error', 'Pattern', 'Match', 'A', 'I', 'L', 'M', 'S', 'X', 'U', 'ASCII', 'IGNORECASE', 'LOCALE', 'MULTILINE',
           'DOTALL', 'VERBOSE', 'UNICODE', 'NOFLAG', 'RegexFlag', 'PatternError']


@_global_enum
class RegexFlag(_IntFlag, boundary=_KEEP):
    NOFLAG = 0
    ASCII = A = 256
    IGNORECASE = I = 2
    LOCALE = L = 4
    UNICODE = U = 32
    MULTILINE = M = 8
    DOTALL = S = 16
    VERBOSE = X = 64
    DEBUG = 128
    __str__ = object.__str__
    _numeric_repr_ = hex


class PatternError(Exception):
    def __init__(self, msg, pattern=None, pos=None):
        self.msg = msg
        self.pattern = pattern
        self.pos = pos
        if pattern is None or pos is None:
            self.lineno = self.colno = None
        else:
            newline = '\n' if isinstance(pattern, str) else b'\n'
            self.lineno = pattern.count(newline, 0, pos) + 1
            self.colno = pos - pattern.rfind(newline, 0, pos)
            msg = f'{msg} at position {pos}'
            if newline in pattern:
                msg = f'{msg} (line {self.lineno}, column {self.colno})'
        super().__init__(msg)


error = PatternError


def match(pattern, string, flags=0):
    return _compile(pattern, flags).match(string)


def fullmatch(pattern, string, flags=0):
    return _compile(pattern, flags).fullmatch(string)


def search(pattern, string, flags=0):
    return _compile(pattern, flags).search(string)


def findall(pattern, string, flags=0):
    return _compile(pattern, flags).findall(string)


def finditer(pattern, string, flags=0):
    return _compile(pattern, flags).finditer(string)


# The limit and the flags may still be given by position, which is frowned upon.

_missing = object()


def _positional(function, required, name, args, limit, flags):
    if not args:
        return 0 if limit is _missing else limit, 0 if flags is _missing else flags
    if limit is not _missing:
        raise TypeError(f"{function}() got multiple values for argument '{name}'")
    if len(args) > 1 and flags is not _missing:
        raise TypeError(f"{function}() got multiple values for argument 'flags'")
    if len(args) > 2:
        raise TypeError(f'{function}() takes from {required} to {required + 2} positional arguments '
                        f'but {required + len(args)} were given')
    import warnings
    warnings.warn(f"'{name}' is passed as positional argument", DeprecationWarning)
    return args[0], args[1] if len(args) > 1 else 0 if flags is _missing else flags


def sub(pattern, repl, string, *args, count=_missing, flags=_missing):
    count, flags = _positional('sub', 3, 'count', args, count, flags)
    return _compile(pattern, flags).sub(repl, string, count)


def subn(pattern, repl, string, *args, count=_missing, flags=_missing):
    count, flags = _positional('subn', 3, 'count', args, count, flags)
    return _compile(pattern, flags).subn(repl, string, count)


def split(pattern, string, *args, maxsplit=_missing, flags=_missing):
    maxsplit, flags = _positional('split', 2, 'maxsplit', args, maxsplit, flags)
    return _compile(pattern, flags).split(string, maxsplit)


def compile(pattern, flags=0):
    return _compile(pattern, flags)


def purge():
    _cache.clear()


_special = {ord(character): '\\' + character for character in '()[]{}?*+-|^$\\.&~# \t\n\r\v\f'}


def escape(pattern):
    if isinstance(pattern, str):
        return pattern.translate(_special)
    return str(pattern, 'latin1').translate(_special).encode('latin1')


_cache = {}
_MAXCACHE = 512


def _compile(pattern, flags):
    flags = int(flags)
    key = type(pattern), pattern, flags
    compiled = _cache.get(key)
    if compiled is not None:
        return compiled
    if isinstance(pattern, Pattern):
        if flags:
            raise ValueError('cannot process flags argument with a compiled pattern')
        return pattern
    compiled = _sre.compile(pattern, flags, PatternError)
    if len(_cache) >= _MAXCACHE:
        del _cache[next(iter(_cache))]
    _cache[key] = compiled
    return compiled
