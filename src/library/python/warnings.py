import sys as _sys
from _warnings import builtin as _builtin, source_line as _source_line

__all__ = ['warn', 'warn_explicit', 'showwarning', 'formatwarning', 'filterwarnings', 'simplefilter', 'resetwarnings',
           'catch_warnings', 'deprecated']

# CPython defines them in a module of this name.
__name__ = '_py_warnings'

# Action, pattern of the message, category, pattern or name of the module, line (0 for any): the first that fits decides.
filters = [
    ('default', None, DeprecationWarning, '__main__', 0),
    ('ignore', None, DeprecationWarning, None, 0),
    ('ignore', None, PendingDeprecationWarning, None, 0),
    ('ignore', None, ImportWarning, None, 0),
    ('ignore', None, ResourceWarning, None, 0),
]
defaultaction = 'default'
onceregistry = {}
_version = 1
_actions = {'error', 'ignore', 'always', 'all', 'default', 'module', 'once'}


class WarningMessage:
    def __init__(self, message, category, filename, lineno, file=None, line=None, source=None):
        self.message = message
        self.category = category
        self.filename = filename
        self.lineno = lineno
        self.file = file
        self.line = line
        self.source = source
        self._category_name = category.__name__ if category else None

    def __str__(self):
        return (f'{{message : {self.message!r}, category : {self._category_name!r}, filename : {self.filename!r}, '
                f'lineno : {self.lineno}, line : {self.line!r}}}')

    def __repr__(self):
        return f'<{type(self).__qualname__} {self}>'


# Showing

def formatwarning(message, category, filename, lineno, line=None):
    text = f'{filename}:{lineno}: {category.__name__}: {message}\n'
    source = (_source_line(filename, lineno) if line is None else line).strip()
    return f'{text}  {source}\n' if source else text


def showwarning(message, category, filename, lineno, file=None, line=None):
    if file is None:
        file = _sys.stderr
    if file is not None:
        file.write(formatwarning(message, category, filename, lineno, line))


_showwarning = showwarning


def _showwarnmsg_impl(msg):
    _showwarning(msg.message, msg.category, msg.filename, msg.lineno, msg.file, msg.line)


def _showwarnmsg(msg):
    if showwarning is _showwarning:
        _showwarnmsg_impl(msg)
    else:
        showwarning(msg.message, msg.category, msg.filename, msg.lineno, msg.file, msg.line)


# Warning

def _warn(message, category=None, stacklevel=1, source=None, *, skip_file_prefixes=()):
    if isinstance(message, Warning):
        category = message.__class__
    elif category is None:
        category = UserWarning
    if not (isinstance(category, type) and issubclass(category, Warning)):
        raise TypeError(f"category must be a Warning subclass, not '{type(category).__name__}'")
    try:
        frame = _sys._getframe(max(stacklevel, 1) - 1)
    except ValueError:
        names, filename, lineno = _sys.__dict__, '<sys>', 0
    else:
        names, filename, lineno = frame.f_globals, frame.f_code.co_filename, frame.f_lineno
    registry = names.setdefault('__warningregistry__', {})
    _warn_explicit(message, category, filename, lineno, names.get('__name__', '<string>'), registry)


def _warn_explicit(message, category, filename, lineno, module=None, registry=None, module_globals=None, source=None):
    if module is None:
        module = (filename or '<unknown>').removesuffix('.py')
    if isinstance(message, Warning):
        text, category = str(message), message.__class__
    else:
        text, message = message, category(message)
    if registry is None:
        registry = {}
    if registry.get('version', 0) != _version:
        registry.clear()
        registry['version'] = _version
    key = text, category, lineno
    if registry.get(key):
        return
    action = _action(text, category, module, lineno)
    if action == 'ignore':
        return
    if action == 'error':
        raise message
    if action == 'once':
        registry, key = onceregistry, (text, category)
    elif action == 'module':
        registry[key] = 1
        key = text, category, 0
    if action not in ('always', 'all'):
        if registry.get(key):
            return
        registry[key] = 1
    _showwarnmsg(WarningMessage(message, category, filename, lineno, source=source))


warn = _builtin('warn', _warn)
warn_explicit = _builtin('warn_explicit', _warn_explicit)


def _action(text, category, module, lineno):
    for action, message, wanted, where, line in filters:
        if (message is None or message.match(text)) and issubclass(category, wanted) and line in (0, lineno):
            if where is None or (where == module if isinstance(where, str) else where.match(module)):
                return action
    return defaultaction


# Filters

def filterwarnings(action, message='', category=Warning, module='', lineno=0, append=False):
    _check(action, lineno)
    if not isinstance(message, str):
        raise TypeError('message must be a string')
    if not isinstance(category, type) or not issubclass(category, Warning):
        raise TypeError('category must be a Warning subclass')
    if not isinstance(module, str):
        raise TypeError('module must be a string')
    if message or module:
        import re
    _add_filter(action, re.compile(message, re.I) if message else None, category, re.compile(module) if module else None, lineno,
                append=append)


def simplefilter(action, category=Warning, lineno=0, append=False):
    _check(action, lineno)
    _add_filter(action, None, category, None, lineno, append=append)


def _check(action, lineno):
    if action not in _actions:
        raise ValueError(f'invalid action: {action!r}')
    if not isinstance(lineno, int):
        raise TypeError('lineno must be an int')
    if lineno < 0:
        raise ValueError('lineno must be an int >= 0')


def _add_filter(*item, append):
    if append:
        if item not in filters:
            filters.append(item)
    else:
        if item in filters:
            filters.remove(item)
        filters.insert(0, item)
    _changed()


def _changed():
    """Warnings that were shown are forgotten."""
    global _version
    _version += 1


def resetwarnings():
    filters.clear()
    _changed()


class catch_warnings:
    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0, append=False):
        self._record = record
        self._module = _sys.modules['warnings'] if module is None else module
        self._entered = False
        self._filter = None if action is None else (action, category, lineno, append)

    def __repr__(self):
        return f'{type(self).__name__}({"record=True" if self._record else ""})'

    def __enter__(self):
        global filters, showwarning, _showwarnmsg_impl
        if self._entered:
            raise RuntimeError(f'Cannot enter {self!r} twice')
        self._entered = True
        self._filters = filters
        self._showwarning = showwarning
        self._showwarnmsg_impl = _showwarnmsg_impl
        filters = filters[:]
        _changed()
        log = None
        if self._record:
            log = []
            _showwarnmsg_impl = log.append
            showwarning = _showwarning
        if self._filter is not None:
            simplefilter(*self._filter)
        return log

    def __exit__(self, *exc_info):
        global filters, showwarning, _showwarnmsg_impl
        if not self._entered:
            raise RuntimeError(f'Cannot exit {self!r} without entering first')
        filters, showwarning, _showwarnmsg_impl = self._filters, self._showwarning, self._showwarnmsg_impl
        _changed()


class deprecated:
    def __init__(self, message, /, *, category=DeprecationWarning, stacklevel=1):
        if not isinstance(message, str):
            raise TypeError(f"Expected an object of type str for 'message', not {type(message).__name__!r}")
        self.message = message
        self.category = category
        self.stacklevel = stacklevel

    def __call__(self, arg, /):
        if self.category is None:
            arg.__deprecated__ = self.message
            return arg
        if isinstance(arg, type):
            raise NotImplementedError('warnings.deprecated() is not supported for classes here')
        if not callable(arg):
            raise TypeError(f'@deprecated decorator with non-None category must be applied to a class or callable, not {arg!r}')
        from functools import wraps
        message, category, stacklevel = self.message, self.category, self.stacklevel

        @wraps(arg)
        def wrapper(*args, **kwargs):
            warn(message, category=category, stacklevel=stacklevel)
            return arg(*args, **kwargs)

        arg.__deprecated__ = wrapper.__deprecated__ = message
        return wrapper


__name__ = 'warnings'
