import sys
import _traceback

__all__ = ['extract_stack', 'extract_tb', 'format_exception', 'format_exception_only', 'format_list', 'format_stack',
           'format_tb', 'print_exc', 'format_exc', 'print_exception', 'print_last', 'print_stack', 'print_tb',
           'clear_frames', 'FrameSummary', 'StackSummary', 'TracebackException', 'walk_stack', 'walk_tb', 'print_list']

_missing = object()
_CAUSE = '\nThe above exception was the direct cause of the following exception:\n\n'
_CONTEXT = '\nDuring handling of the above exception, another exception occurred:\n\n'


class FrameSummary:
    __slots__ = ('filename', 'lineno', 'end_lineno', 'colno', 'end_colno', 'name', '_line', 'locals', '_text')

    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None,
                 end_lineno=None, colno=None, end_colno=None, **kwargs):
        self.filename = filename
        self.lineno = lineno
        self.end_lineno = lineno if end_lineno is None else end_lineno
        self.colno = colno
        self.end_colno = end_colno
        self.name = name
        self._line = line
        self.locals = {key: repr(value) for key, value in locals.items()} if locals else None
        self._text = None

    @property
    def line(self):
        return self._line

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return tuple(self) == tuple(other)
        if isinstance(other, tuple):
            return tuple(self) == other
        return NotImplemented

    def __getitem__(self, index):
        return (self.filename, self.lineno, self.name, self.line)[index]

    def __iter__(self):
        return iter([self.filename, self.lineno, self.name, self.line])

    def __repr__(self):
        return f'<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>'

    def __len__(self):
        return 4


def _summary(entry):
    filename, lineno, end_lineno, colno, end_colno, name, line, text = entry
    made = FrameSummary(filename, lineno, name, line=line, end_lineno=end_lineno, colno=colno, end_colno=end_colno)
    made._text = text
    return made


def _limited(entries, limit):
    if limit is None:
        limit = getattr(sys, 'tracebacklimit', None)
    if limit is None:
        return entries
    return entries[:limit] if limit >= 0 else entries[limit:]


class StackSummary(list):
    @classmethod
    def extract(cls, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        made = cls()
        for frame, lineno in _limited(list(frame_gen), limit):
            found = _traceback.stack(frame)
            if found:
                entry = _summary(found[-1])
                entry.lineno = lineno
                made.append(entry)
        return made

    @classmethod
    def from_list(cls, a_list):
        made = cls()
        for item in a_list:
            made.append(item if isinstance(item, FrameSummary) else FrameSummary(item[0], item[1], item[2], line=item[3]))
        return made

    def format_frame_summary(self, frame_summary, **kwargs):
        if frame_summary._text is not None:
            return frame_summary._text
        text = f'  File "{frame_summary.filename}", line {frame_summary.lineno}, in {frame_summary.name}\n'
        return f'{text}    {frame_summary.line.strip()}\n' if frame_summary.line else text

    def format(self, **kwargs):
        result, last, count = [], None, 0

        def flush():
            if count > 3:
                more = count - 3
                result.append(f'  [Previous line repeated {more} more time{"s" if more > 1 else ""}]\n')

        for entry in self:
            key = entry.filename, entry.lineno, entry.name
            if key != last:
                flush()
                last, count = key, 0
            count += 1
            if count <= 3:
                result.append(self.format_frame_summary(entry))
        flush()
        return result


class TracebackException:
    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True,
                 capture_locals=False, compact=False, _seen=None):
        seen = _seen or set()
        seen.add(id(exc_value))
        self.stack = _stack_summary(exc_traceback, limit)
        self._only = _traceback.only(exc_value)
        self._str = str(exc_value)
        self.exc_type = exc_type
        self.exc_type_str = exc_type.__qualname__
        self.__notes__ = getattr(exc_value, '__notes__', None)
        self.__suppress_context__ = exc_value.__suppress_context__
        self.__cause__ = self._linked(exc_value.__cause__, limit, seen)
        self.__context__ = self._linked(exc_value.__context__, limit, seen)
        self.exceptions = None

    def _linked(self, exception, limit, seen):
        if exception is None or id(exception) in seen:
            return None
        return TracebackException(type(exception), exception, exception.__traceback__, limit=limit, _seen=seen)

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    def __str__(self):
        return self._str

    def __eq__(self, other):
        return self.__dict__ == other.__dict__ if isinstance(other, TracebackException) else NotImplemented

    def format_exception_only(self, **kwargs):
        yield from self._only.splitlines(True)

    def format(self, *, chain=True, **kwargs):
        if chain:
            if self.__cause__ is not None:
                yield from self.__cause__.format()
                yield _CAUSE
            elif self.__context__ is not None and not self.__suppress_context__:
                yield from self.__context__.format()
                yield _CONTEXT
        if self.stack:
            yield 'Traceback (most recent call last):\n'
            yield from self.stack.format()
        yield from self.format_exception_only()

    def print(self, *, file=None, chain=True, **kwargs):
        for line in self.format(chain=chain):
            print(line, file=sys.stderr if file is None else file, end='')


def _stack_summary(tb, limit=None):
    made = StackSummary()
    made.extend(map(_summary, _limited(_traceback.entries(tb), limit)))
    return made


def _exception_of(exc, value, tb):
    """The exception that the arguments of a function stand for: itself, or the old three values."""
    if (value is _missing) != (tb is _missing):
        raise ValueError('Both or neither of value and tb must be given')
    if value is _missing:
        if exc is not None and not isinstance(exc, BaseException):
            raise TypeError(f'Exception expected for value, {type(exc).__name__} found')
        return exc, getattr(exc, '__traceback__', None)
    return value, tb


# Exceptions

def format_exception(exc, /, value=_missing, tb=_missing, limit=None, chain=True, **kwargs):
    exception, tb = _exception_of(exc, value, tb)
    if exception is None:
        return ['NoneType: None\n']
    if isinstance(exception, BaseExceptionGroup):
        return _traceback.format(exception).splitlines(True)
    return list(TracebackException(type(exception), exception, tb, limit=limit).format(chain=chain))


def print_exception(exc, /, value=_missing, tb=_missing, limit=None, file=None, chain=True, **kwargs):
    for line in format_exception(exc, value, tb, limit, chain):
        print(line, file=sys.stderr if file is None else file, end='')


def format_exception_only(exc, /, value=_missing, **kwargs):
    exception = exc if value is _missing else value
    return ['NoneType: None\n'] if exception is None else _traceback.only(exception).splitlines(True)


def print_exc(limit=None, file=None, chain=True):
    print_exception(sys.exception(), limit=limit, file=file, chain=chain)


def format_exc(limit=None, chain=True):
    return ''.join(format_exception(sys.exception(), limit=limit, chain=chain))


def print_last(limit=None, file=None, chain=True):
    if not hasattr(sys, 'last_exc'):
        raise ValueError('no last exception')
    print_exception(sys.last_exc, limit=limit, file=file, chain=chain)


# Tracebacks and stacks

def extract_tb(tb, limit=None):
    return _stack_summary(tb, limit)


def format_tb(tb, limit=None):
    return extract_tb(tb, limit).format()


def print_tb(tb, limit=None, file=None):
    print_list(extract_tb(tb, limit), file)


def extract_stack(f=None, limit=None):
    entries = _traceback.stack(sys._getframe() if f is None else f)
    if limit is not None:
        entries = entries[-limit:] if limit >= 0 else entries[:-limit]
    made = StackSummary()
    made.extend(map(_summary, entries))
    return made


def format_stack(f=None, limit=None):
    return extract_stack(f, limit).format()


def print_stack(f=None, limit=None, file=None):
    print_list(extract_stack(f, limit), file)


def format_list(extracted_list):
    return StackSummary.from_list(extracted_list).format()


def print_list(extracted_list, file=None):
    for item in format_list(extracted_list):
        print(item, file=sys.stderr if file is None else file, end='')


def walk_tb(tb):
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


def walk_stack(f):
    f = sys._getframe() if f is None else f
    while f is not None:
        yield f, f.f_lineno
        f = f.f_back


def clear_frames(tb):
    while tb is not None:
        tb = tb.tb_next
