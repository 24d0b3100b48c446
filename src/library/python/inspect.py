import builtins
import sys
import types
import _traceback
from collections import OrderedDict, namedtuple
from enum import IntEnum
from functools import cached_property, partial, partialmethod
from keyword import iskeyword
from operator import attrgetter

CO_OPTIMIZED, CO_NEWLOCALS, CO_VARARGS, CO_VARKEYWORDS, CO_NESTED = 1, 2, 4, 8, 16
CO_GENERATOR, CO_NOFREE, CO_COROUTINE, CO_ITERABLE_COROUTINE, CO_ASYNC_GENERATOR = 32, 64, 128, 256, 512


# What an object is

def ismodule(object):
    return isinstance(object, types.ModuleType)


def isclass(object):
    return isinstance(object, type)


def ismethod(object):
    return isinstance(object, types.MethodType)


def isfunction(object):
    return isinstance(object, types.FunctionType)


def isbuiltin(object):
    return isinstance(object, types.BuiltinFunctionType)


def ismethodwrapper(object):
    return isinstance(object, types.MethodWrapperType)


def iscode(object):
    return isinstance(object, types.CodeType)


def isframe(object):
    return isinstance(object, types.FrameType)


def istraceback(object):
    return isinstance(object, types.TracebackType)


def isgenerator(object):
    return isinstance(object, types.GeneratorType)


def iscoroutine(object):
    return isinstance(object, types.CoroutineType)


def isasyncgen(object):
    return isinstance(object, types.AsyncGeneratorType)


def isgetsetdescriptor(object):
    return isinstance(object, types.GetSetDescriptorType)


def ismemberdescriptor(object):
    return isinstance(object, types.MemberDescriptorType)


def ismethoddescriptor(object):
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    cls = type(object)
    return hasattr(cls, '__get__') and not hasattr(cls, '__set__') and not hasattr(cls, '__delete__')


def isdatadescriptor(object):
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    cls = type(object)
    return hasattr(cls, '__set__') or hasattr(cls, '__delete__')


def isroutine(object):
    return (isbuiltin(object) or isfunction(object) or ismethod(object)
            or ismethoddescriptor(object) or ismethodwrapper(object))


def isabstract(object):
    return isclass(object) and bool(getattr(object, '__abstractmethods__', None))


def isawaitable(object):
    return (isinstance(object, types.CoroutineType) or hasattr(type(object), '__await__')
            or isinstance(object, types.GeneratorType) and bool(object.gi_code.co_flags & CO_ITERABLE_COROUTINE))


def _has_flag(obj, flag):
    while ismethod(obj):
        obj = obj.__func__
    while isinstance(obj, partial):
        obj = obj.func
    return isfunction(obj) and bool(obj.__code__.co_flags & flag)


def isgeneratorfunction(obj):
    return _has_flag(obj, CO_GENERATOR)


def iscoroutinefunction(obj):
    return _has_flag(obj, CO_COROUTINE)


def isasyncgenfunction(obj):
    return _has_flag(obj, CO_ASYNC_GENERATOR)


GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED, GEN_CLOSED = 'GEN_CREATED', 'GEN_RUNNING', 'GEN_SUSPENDED', 'GEN_CLOSED'
CORO_CREATED, CORO_RUNNING, CORO_SUSPENDED, CORO_CLOSED = 'CORO_CREATED', 'CORO_RUNNING', 'CORO_SUSPENDED', 'CORO_CLOSED'


def _state(running, suspended, frame, kind):
    if running:
        return f'{kind}_RUNNING'
    if suspended:
        return f'{kind}_SUSPENDED'
    return f'{kind}_CLOSED' if frame is None else f'{kind}_CREATED'


def getgeneratorstate(generator):
    return _state(generator.gi_running, generator.gi_suspended, generator.gi_frame, 'GEN')


def getcoroutinestate(coroutine):
    return _state(coroutine.cr_running, coroutine.cr_suspended, coroutine.cr_frame, 'CORO')


def getgeneratorlocals(generator):
    frame = generator.gi_frame
    return {} if frame is None else frame.f_locals


# What it has

def getmembers(object, predicate=None):
    names = dir(object)
    if isclass(object):
        for base in object.__bases__:
            names += [name for name, value in base.__dict__.items() if isinstance(value, types.DynamicClassAttribute)]
    found, seen = [], set()
    for name in names:
        if name in seen:
            continue
        try:
            value = getattr(object, name)
        except AttributeError:
            continue
        seen.add(name)
        if predicate is None or predicate(value):
            found.append((name, value))
    return sorted(found, key=lambda pair: pair[0])


def getmro(cls):
    return cls.__mro__


def getattr_static(obj, attr, default=...):
    if not isclass(obj):
        own = getattr(obj, '__dict__', {}) if not isinstance(type(obj).__dict__.get('__dict__'), property) else {}
        for cls in type(obj).__mro__:
            if attr in cls.__dict__ and isdatadescriptor(cls.__dict__[attr]):
                return cls.__dict__[attr]
        if attr in own:
            return own[attr]
    for cls in (obj if isclass(obj) else type(obj)).__mro__:
        if attr in cls.__dict__:
            return cls.__dict__[attr]
    if default is not ...:
        return default
    raise AttributeError(attr)


def unwrap(func, *, stop=None):
    seen = {id(func)}
    first = func
    while not isclass(func) and hasattr(func, '__wrapped__') and not (stop is not None and stop(func)):
        func = func.__wrapped__
        if id(func) in seen:
            raise ValueError(f'wrapper loop when unwrapping {first!r}')
        seen.add(id(func))
    return func


def getmodule(object, _filename=None):
    if ismodule(object):
        return object
    return sys.modules.get(getattr(object, '__module__', None) or '__main__')


def indentsize(line):
    expanded = line.expandtabs()
    return len(expanded) - len(expanded.lstrip())


def cleandoc(doc):
    lines = doc.expandtabs().split('\n')
    margins = [len(line) - len(line.lstrip(' ')) for line in lines[1:] if line.strip(' ')]
    margin = min(margins, default=0)
    lines = [lines[0].lstrip(' ')] + [line[margin:] for line in lines[1:]]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return '\n'.join(lines)


def getdoc(object):
    doc = getattr(object, '__doc__', None)
    if doc is None and isfunction(object) is False and ismethod(object):
        for cls in type(object.__self__).__mro__:
            doc = getattr(cls.__dict__.get(object.__name__), '__doc__', None)
            if doc is not None:
                break
    if doc is None and isclass(object):
        for cls in object.__mro__[1:]:
            if cls is not builtins.object and cls.__doc__ is not None:
                doc = cls.__doc__
                break
    return cleandoc(doc) if isinstance(doc, str) else None


# Source text

def _code_of(object):
    if isclass(object):
        functions = [value for value in object.__dict__.values() if isfunction(value)]
        return functions[0].__code__ if functions else None
    if ismethod(object):
        object = object.__func__
    if isfunction(object):
        object = object.__code__
    if istraceback(object):
        object = object.tb_frame
    if isframe(object):
        object = object.f_code
    return object if iscode(object) else None


def _refuse_source(object):
    raise TypeError('module, class, method, function, traceback, frame, or code object was '
                    f'expected, got {type(object).__name__}')


def getfile(object):
    code = _code_of(object)
    if code is None:
        if isclass(object):
            raise OSError('source code not available')
        _refuse_source(object)
    if code.co_filename.startswith('<frozen '):
        raise TypeError(f'{object!r} is a built-in {"class" if isclass(object) else "function"}')
    return code.co_filename


getsourcefile = getfile


def _lines_from(filename, lineno):
    lines = []
    while (line := _traceback.line(filename, lineno + len(lines))) is not None:
        lines.append(line + '\n')
    return lines


def getblock(lines):
    """The statement that the lines begin with, with its block."""
    depth = header_done = 0
    margin = indentsize(lines[0])
    for index, line in enumerate(lines):
        text = line.strip()
        if header_done and text and depth == 0 and not text.startswith('#') and indentsize(line) <= margin:
            break
        depth += sum(map(line.count, '([{')) - sum(map(line.count, ')]}'))
        if depth == 0 and text and not text.startswith('@') and not text.endswith('\\'):
            header_done = 1
    else:
        index = len(lines)
    while index > 1 and (not lines[index - 1].strip() or lines[index - 1].strip().startswith('#') and indentsize(lines[index - 1]) <= margin):
        index -= 1
    return lines[:index]


def getsourcelines(object):
    object = unwrap(object)
    if isclass(object):
        filename, lineno = sys.modules['__main__'] and getfile(object), object.__firstlineno__
    else:
        filename, lineno = getfile(object), _code_of(object).co_firstlineno
    lines = _lines_from(filename, lineno)
    if not lines:
        raise OSError('could not get source code')
    return getblock(lines), lineno


def getsource(object):
    return ''.join(getsourcelines(object)[0])


# Frames

FrameInfo = namedtuple('FrameInfo', 'frame filename lineno function code_context index')
Traceback = namedtuple('Traceback', 'filename lineno function code_context index')


def currentframe():
    return sys._getframe()


def getframeinfo(frame, context=1):
    lineno = frame.tb_lineno if istraceback(frame) else frame.f_lineno
    frame = frame.tb_frame if istraceback(frame) else frame
    line = _traceback.line(frame.f_code.co_filename, lineno)
    return Traceback(frame.f_code.co_filename, lineno, frame.f_code.co_name,
                     None if line is None else [line + '\n'], None if line is None else 0)


def getouterframes(frame, context=1):
    found = []
    while frame:
        found.append(FrameInfo(frame, *getframeinfo(frame, context)))
        frame = frame.f_back
    return found


def stack(context=1):
    return getouterframes(sys._getframe(), context)


def trace(context=1):
    found, tb = [], getattr(sys.exception(), '__traceback__', None)
    while tb:
        found.append(FrameInfo(tb.tb_frame, *getframeinfo(tb, context)))
        tb = tb.tb_next
    return found


ClosureVars = namedtuple('ClosureVars', 'nonlocals globals builtins unbound')


def getclosurevars(func):
    if ismethod(func):
        func = func.__func__
    if not isfunction(func):
        raise TypeError(f'{func!r} is not a Python function')
    code = func.__code__
    nonlocals = {} if func.__closure__ is None else {
        name: cell.cell_contents for name, cell in zip(code.co_freevars, func.__closure__)}
    found_globals, found_builtins, unbound = {}, {}, set()
    from dis import get_instructions
    codes = [code]
    while codes:
        code = codes.pop()
        codes += [constant for constant in code.co_consts if iscode(constant)]
        for name in dict.fromkeys(instruction.argval for instruction in get_instructions(code)
                                  if instruction.opname in ('LOAD_GLOBAL', 'LOAD_NAME')):
            if name in func.__globals__:
                found_globals[name] = func.__globals__[name]
            elif hasattr(builtins, name):
                found_builtins[name] = getattr(builtins, name)
            else:
                unbound.add(name)
    return ClosureVars(nonlocals, found_globals, found_builtins, unbound)


# Signatures

class _empty:
    pass


class _void:
    pass


class _ParameterKind(IntEnum):
    POSITIONAL_ONLY = 'positional-only'
    POSITIONAL_OR_KEYWORD = 'positional or keyword'
    VAR_POSITIONAL = 'variadic positional'
    KEYWORD_ONLY = 'keyword-only'
    VAR_KEYWORD = 'variadic keyword'

    def __new__(cls, *args):
        value = len(cls.__members__)
        made = int.__new__(cls, value)
        made._value_ = value
        made.description = args[0]
        return made

    def __str__(self):
        return self.name


_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD, _VAR_POSITIONAL, _KEYWORD_ONLY, _VAR_KEYWORD = _ParameterKind


def formatannotation(annotation, base_module=None, *, quote_annotation_strings=True):
    if getattr(annotation, '__module__', None) == 'typing' and not isinstance(annotation, type):
        return repr(annotation).replace('typing.', '')
    if isinstance(annotation, types.GenericAlias):
        return str(annotation)
    if isinstance(annotation, type):
        if annotation.__module__ in ('builtins', base_module):
            return annotation.__qualname__
        return f'{annotation.__module__}.{annotation.__qualname__}'
    return repr(annotation)


class Parameter:
    __slots__ = ('_name', '_kind', '_default', '_annotation')

    POSITIONAL_ONLY = _POSITIONAL_ONLY
    POSITIONAL_OR_KEYWORD = _POSITIONAL_OR_KEYWORD
    VAR_POSITIONAL = _VAR_POSITIONAL
    KEYWORD_ONLY = _KEYWORD_ONLY
    VAR_KEYWORD = _VAR_KEYWORD
    empty = _empty

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        try:
            self._kind = _ParameterKind(kind)
        except ValueError:
            raise ValueError(f'value {kind!r} is not a valid Parameter.kind')
        if default is not _empty and self._kind in (_VAR_POSITIONAL, _VAR_KEYWORD):
            raise ValueError(f'{self._kind.description} parameters cannot have default values')
        if name is _empty:
            raise ValueError('name is a required attribute for Parameter')
        if not isinstance(name, str):
            raise TypeError(f'name must be a str, not a {type(name).__name__}')
        if iskeyword(name) and self._kind is not _POSITIONAL_ONLY or not name.isidentifier():
            raise ValueError(f'{name!r} is not a valid parameter name')
        self._default = default
        self._annotation = annotation
        self._name = name

    name = property(attrgetter('_name'))
    default = property(attrgetter('_default'))
    annotation = property(attrgetter('_annotation'))
    kind = property(attrgetter('_kind'))

    def replace(self, *, name=_void, kind=_void, annotation=_void, default=_void):
        return type(self)(self._name if name is _void else name, self._kind if kind is _void else kind,
                          default=self._default if default is _void else default,
                          annotation=self._annotation if annotation is _void else annotation)

    __replace__ = replace

    def __str__(self):
        text = self._name
        if self._annotation is not _empty:
            text = f'{text}: {formatannotation(self._annotation)}'
        if self._default is not _empty:
            text += f' = {self._default!r}' if self._annotation is not _empty else f'={self._default!r}'
        return {_VAR_POSITIONAL: '*', _VAR_KEYWORD: '**'}.get(self._kind, '') + text

    def __repr__(self):
        return f'<{self.__class__.__name__} "{self}">'

    def __hash__(self):
        return hash((self._name, self._kind, self._annotation, self._default))

    def __eq__(self, other):
        if not isinstance(other, Parameter):
            return NotImplemented
        return (self._name, self._kind, self._default, self._annotation) == (
            other._name, other._kind, other._default, other._annotation)


class BoundArguments:
    __slots__ = ('arguments', '_signature', '__weakref__')

    def __init__(self, signature, arguments):
        self.arguments = arguments
        self._signature = signature

    @property
    def signature(self):
        return self._signature

    @property
    def args(self):
        args = []
        for name, parameter in self._signature.parameters.items():
            if parameter.kind in (_VAR_KEYWORD, _KEYWORD_ONLY) or name not in self.arguments:
                break
            value = self.arguments[name]
            args.extend(value) if parameter.kind is _VAR_POSITIONAL else args.append(value)
        return tuple(args)

    @property
    def kwargs(self):
        kwargs, started = {}, False
        for name, parameter in self._signature.parameters.items():
            if not started:
                if parameter.kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
                    started = True
                elif name not in self.arguments:
                    started = True
                    continue
            if not started or name not in self.arguments:
                continue
            if parameter.kind is _VAR_KEYWORD:
                kwargs.update(self.arguments[name])
            else:
                kwargs[name] = self.arguments[name]
        return kwargs

    def apply_defaults(self):
        complete = []
        for name, parameter in self._signature.parameters.items():
            if name in self.arguments:
                complete.append((name, self.arguments[name]))
            elif parameter.default is not _empty:
                complete.append((name, parameter.default))
            elif parameter.kind is _VAR_POSITIONAL:
                complete.append((name, ()))
            elif parameter.kind is _VAR_KEYWORD:
                complete.append((name, {}))
        self.arguments = dict(complete)

    def __eq__(self, other):
        if not isinstance(other, BoundArguments):
            return NotImplemented
        return self.signature == other.signature and self.arguments == other.arguments

    def __repr__(self):
        shown = ', '.join(f'{name}={value!r}' for name, value in self.arguments.items())
        return f'<{self.__class__.__name__} ({shown})>'


class Signature:
    __slots__ = ('_return_annotation', '_parameters')

    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty, __validate_parameters__=True):
        found = OrderedDict()
        top, seen_default = _POSITIONAL_ONLY, False
        for parameter in parameters or ():
            kind, name = parameter.kind, parameter.name
            if __validate_parameters__:
                if kind < top:
                    raise ValueError(f'wrong parameter order: {top.description} parameter before {kind.description} parameter')
                top = kind
                if kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
                    if parameter.default is not _empty:
                        seen_default = True
                    elif seen_default:
                        raise ValueError('non-default argument follows default argument')
                if name in found:
                    raise ValueError(f'duplicate parameter name: {name!r}')
            found[name] = parameter
        self._parameters = types.MappingProxyType(found)
        self._return_annotation = return_annotation

    @classmethod
    def from_callable(cls, obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
        return _signature_of(obj, follow_wrapped)

    parameters = property(attrgetter('_parameters'))
    return_annotation = property(attrgetter('_return_annotation'))

    def replace(self, *, parameters=_void, return_annotation=_void):
        return type(self)(self.parameters.values() if parameters is _void else parameters,
                          return_annotation=self._return_annotation if return_annotation is _void else return_annotation)

    __replace__ = replace

    def __eq__(self, other):
        if not isinstance(other, Signature):
            return NotImplemented
        return dict(self.parameters) == dict(other.parameters) and self.return_annotation == other.return_annotation

    def __hash__(self):
        return hash((tuple(self.parameters.values()), self.return_annotation))

    def _bind(self, args, kwargs, partial=False):
        arguments, args = {}, list(args)
        parameters = list(self.parameters.values())
        positional_only_as_keyword = []
        for parameter in parameters:
            name, kind = parameter.name, parameter.kind
            if kind is _VAR_POSITIONAL:
                if args:
                    arguments[name] = tuple(args)
                    args = []
            elif kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD) and args:
                if name in kwargs and kind is _POSITIONAL_OR_KEYWORD:
                    raise TypeError(f'multiple values for argument {name!r}')
                arguments[name] = args.pop(0)
            elif kind is _VAR_KEYWORD:
                continue
            elif name in kwargs and kind is not _POSITIONAL_ONLY:
                if args and kind is not _KEYWORD_ONLY:
                    raise TypeError('too many positional arguments')
                arguments[name] = kwargs.pop(name)
            elif parameter.default is _empty and not partial:
                if kind is _POSITIONAL_ONLY and name in kwargs and not any(p.kind is _VAR_KEYWORD for p in parameters):
                    raise TypeError(f'{name!r} parameter is positional only, but was passed as a keyword')
                only = ' keyword-only' if kind is _KEYWORD_ONLY else ' positional-only' if False else ''
                raise TypeError(f'missing a required{only} argument: {name!r}')
        if args:
            raise TypeError('too many positional arguments')
        if kwargs:
            last = parameters[-1] if parameters else None
            if last is not None and last.kind is _VAR_KEYWORD:
                arguments[last.name] = kwargs
            else:
                raise TypeError(f'got an unexpected keyword argument {next(iter(kwargs))!r}')
        return BoundArguments(self, arguments)

    def bind(self, /, *args, **kwargs):
        return self._bind(args, kwargs)

    def bind_partial(self, /, *args, **kwargs):
        return self._bind(args, kwargs, partial=True)

    def __repr__(self):
        return f'<{self.__class__.__name__} {self}>'

    def __str__(self):
        return self.format()

    def format(self, *, max_width=None, quote_annotation_strings=True):
        shown, positional_only, star = [], False, True
        for parameter in self.parameters.values():
            if parameter.kind is _POSITIONAL_ONLY:
                positional_only = True
            elif positional_only:
                shown.append('/')
                positional_only = False
            if parameter.kind is _VAR_POSITIONAL:
                star = False
            elif parameter.kind is _KEYWORD_ONLY and star:
                shown.append('*')
                star = False
            shown.append(str(parameter))
        if positional_only:
            shown.append('/')
        text = f'({", ".join(shown)})'
        if max_width is not None and len(text) > max_width:
            text = '(\n    ' + ',\n    '.join(shown) + '\n)'
        if self.return_annotation is not _empty:
            text += f' -> {formatannotation(self.return_annotation)}'
        return text


def _from_function(func):
    code = func.__code__
    count = code.co_argcount
    names = code.co_varnames
    annotations = func.__annotations__
    defaults = func.__defaults__ or ()
    found = []
    for index, name in enumerate(names[:count]):
        kind = _POSITIONAL_ONLY if index < code.co_posonlyargcount else _POSITIONAL_OR_KEYWORD
        at = index - (count - len(defaults))
        found.append(Parameter(name, kind, default=defaults[at] if at >= 0 else _empty, annotation=annotations.get(name, _empty)))
    after = count + code.co_kwonlyargcount
    if code.co_flags & CO_VARARGS:
        found.append(Parameter(names[after], _VAR_POSITIONAL, annotation=annotations.get(names[after], _empty)))
    for name in names[count:after]:
        found.append(Parameter(name, _KEYWORD_ONLY, default=(func.__kwdefaults__ or {}).get(name, _empty),
                               annotation=annotations.get(name, _empty)))
    if code.co_flags & CO_VARKEYWORDS:
        name = names[after + bool(code.co_flags & CO_VARARGS)]
        found.append(Parameter(name, _VAR_KEYWORD, annotation=annotations.get(name, _empty)))
    return Signature(found, return_annotation=annotations.get('return', _empty), __validate_parameters__=False)


def _without_first(signature):
    parameters = list(signature.parameters.values())
    if not parameters or parameters[0].kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
        raise ValueError('invalid method signature')
    return signature.replace(parameters=parameters if parameters[0].kind is _VAR_POSITIONAL else parameters[1:])


def _of_partial(wrapped, signature):
    try:
        bound = signature.bind_partial(*wrapped.args, **wrapped.keywords)
    except TypeError as error:
        raise ValueError(f'partial object {wrapped!r} has incorrect arguments') from error
    found, keyword_only = [], False
    for name, parameter in signature.parameters.items():
        if name in bound.arguments:
            if parameter.kind is _POSITIONAL_ONLY or parameter.kind is _POSITIONAL_OR_KEYWORD and name not in wrapped.keywords:
                continue
            if parameter.kind is _POSITIONAL_OR_KEYWORD:
                keyword_only = True
                found.append(parameter.replace(kind=_KEYWORD_ONLY, default=bound.arguments[name]))
                continue
            if parameter.kind is _KEYWORD_ONLY:
                parameter = parameter.replace(default=bound.arguments[name])
        if keyword_only and parameter.kind is _POSITIONAL_OR_KEYWORD:
            parameter = parameter.replace(kind=_KEYWORD_ONLY)
        elif keyword_only and parameter.kind is _VAR_POSITIONAL:
            continue
        found.append(parameter)
    return signature.replace(parameters=found)


def _signature_of(obj, follow_wrapped=True):
    if not callable(obj):
        raise TypeError(f'{obj!r} is not a callable object')
    if ismethod(obj):
        return _without_first(_signature_of(obj.__func__, follow_wrapped))
    if follow_wrapped:
        obj = unwrap(obj, stop=lambda f: hasattr(f, '__signature__') or ismethod(f))
        if ismethod(obj):
            return _signature_of(obj)
    declared = getattr(obj, '__signature__', None)
    if declared is not None:
        return declared
    if isfunction(obj):
        return _from_function(obj)
    if isinstance(obj, partial):
        return _of_partial(obj, _signature_of(obj.func))
    if isclass(obj):
        return _of_class(obj)
    if isbuiltin(obj) or ismethoddescriptor(obj) or ismethodwrapper(obj):
        return _of_builtin(obj)
    call = getattr(type(obj), '__call__', None)
    if isfunction(call):
        return _without_first(_signature_of(call))
    raise ValueError(f'callable {obj!r} is not supported by signature')


def _of_builtin(obj):
    name = obj.__name__
    owner = getattr(obj, '__objclass__', None)
    if isinstance(owner, type):
        types_searched, is_bound = (owner,), False
    else:
        owner = obj.__self__
        # A class has the methods of its metaclass, too.
        is_bound = not isclass(owner) or not any(name in cls.__dict__ for cls in owner.__mro__)
        types_searched = type(owner).__mro__ if is_bound else owner.__mro__
    if ismodule(owner):
        sig = _from_text(name) if obj.__module__ == 'builtins' else None
        is_bound = False
    else:
        found = next((cls for cls in types_searched if name in cls.__dict__), None)
        sig = None if found is None or found.__module__ != 'builtins' else _from_text(f'{found.__name__}.{name}', name)
    if sig is None:
        raise ValueError(f'no signature found for builtin {obj!r}')
    return _without_first(sig) if is_bound else sig


def _from_text(name, slot=None):
    """The signature of a builtin; None where CPython tells none."""
    from _text_signatures import signatures, slots
    text = signatures.get(name) or slots.get(slot)
    if text is None:
        return None
    namespace = {}
    exec(f'def builtin{text}: pass', namespace)
    return _from_function(namespace['builtin'])


def _of_class(cls):
    call = type(cls).__dict__.get('__call__') if type(cls) is not type else None
    if isfunction(call):
        return _without_first(_signature_of(call))
    for base in cls.__mro__:
        for name in ('__new__', '__init__'):
            method = base.__dict__.get(name)
            if isinstance(method, staticmethod):
                method = method.__func__
            if isfunction(method):
                return _without_first(_signature_of(method))
    for base in cls.__mro__[:-1]:
        sig = _from_text(base.__name__) if base.__module__ == 'builtins' and '__firstlineno__' not in base.__dict__ else None
        if sig is not None:
            return sig
    if type in cls.__mro__ or any(base is not object and '__firstlineno__' not in base.__dict__ and '_fields' not in base.__dict__ for base in cls.__mro__):
        raise ValueError(f'no signature found for builtin type {cls!r}')
    return Signature()


def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False, annotation_format=None):
    return Signature.from_callable(obj, follow_wrapped=follow_wrapped)


def get_annotations(obj, *, globals=None, locals=None, eval_str=False):
    found = dict(getattr(obj, '__annotations__', None) or {})
    if eval_str:
        scope = getattr(obj, '__globals__', None) or getattr(sys.modules.get(obj.__module__), '__dict__', {})
        found = {name: eval(value, scope if globals is None else globals, locals) if isinstance(value, str) else value
                 for name, value in found.items()}
    return found


FullArgSpec = namedtuple('FullArgSpec', 'args, varargs, varkw, defaults, kwonlyargs, kwonlydefaults, annotations')


def getfullargspec(func):
    try:
        sig = _signature_of(func.__func__ if ismethod(func) else func, follow_wrapped=False)
    except Exception as error:
        raise TypeError('unsupported callable') from error
    args, keyword_only, defaults, keyword_defaults = [], [], [], {}
    varargs = varkw = None
    annotations = {} if sig.return_annotation is _empty else {'return': sig.return_annotation}
    for name, parameter in sig.parameters.items():
        if parameter.kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
            args.append(name)
            if parameter.default is not _empty:
                defaults.append(parameter.default)
        elif parameter.kind is _VAR_POSITIONAL:
            varargs = name
        elif parameter.kind is _KEYWORD_ONLY:
            keyword_only.append(name)
            if parameter.default is not _empty:
                keyword_defaults[name] = parameter.default
        else:
            varkw = name
        if parameter.annotation is not _empty:
            annotations[name] = parameter.annotation
    return FullArgSpec(args, varargs, varkw, tuple(defaults) or None, keyword_only, keyword_defaults or None, annotations)


def getcallargs(func, /, *positional, **named):
    bound = signature(func).bind(*positional, **named)
    bound.apply_defaults()
    spec = getfullargspec(func)
    order = [*spec.args, *filter(None, [spec.varargs, spec.varkw]), *spec.kwonlyargs]
    found = dict(bound.arguments)
    return {name: found[name] for name in order if name in found}
