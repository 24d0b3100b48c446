"""Exact step trace of a Python program under CPython 3.14, as `pystep/1` records.

Events come from sys.monitoring (PEP 669). Its line events lack one rule of settrace, which is added
here: a backward jump within one line is a new visit of that line (`j`).
"""
import builtins
import gc
import hashlib
import io
import linecache
import re
import sys
import traceback
import types

import frame_peek
import introspect
import virtual_loop
from delta import DeltaWriter, FullWriter
from encode import BuiltinFunction, Snapshot, is_a

GENERATOR_FLAGS = 0x2A0                     # CO_GENERATOR | CO_COROUTINE | CO_ASYNC_GENERATOR
TOOL = 4
ADDRESS = re.compile(r'(?<= at )0x([0-9a-fA-F]+)')


def step_types():
    """What `asend` and `aclose` of an asynchronous generator give."""
    async def steps():
        yield
    send, close = steps().asend(None), steps().aclose()
    send.close(), close.close()
    return type(send), type(close)


FLEETING = (types.GeneratorType, types.CoroutineType, types.AsyncGeneratorType, *step_types(), enumerate, zip, map, filter, reversed)
INPUT_FILE = re.compile(r'<python-input-(\d+)>')


class StepLimit(BaseException):
    """Ends a run that has reached its number of records."""


class Numbers:
    """Numbers of objects, frames and codes, given at first sight in a record and never reused.

    An identity is an entry [number] under the id; its number is None as long as no record shows it.
    Objects are held, so that an id stays its owner's own; but a generator that is held is not closed when the
    program lets go of it, so generators and what may hold them are not: theirs is forgotten once nothing
    reaches them at an instruction.
    """

    def __init__(self, keep):
        self.keep = keep
        self.objects, self.frames, self.codes = {}, {}, {}
        self.alive = []                     # strong references
        self.fleeting, self.fleeting_frames = set(), set()       # ids of what is not held
        self.held_frames = set()
        self.last_object, self.last_frame = 0, -1
        self.new_codes = {}

    def track_object(self, v):
        entry = self.objects.get(id(v))
        if entry is None:
            entry = self.objects[id(v)] = [None]
            if self.keep and type(v) not in FLEETING:
                self.alive.append(v)
            else:
                self.fleeting.add(id(v))
        return entry

    def track_frame(self, f):
        if id(f) not in self.held_frames and (not self.keep or f.f_code.co_flags & GENERATOR_FLAGS):
            self.fleeting_frames.add(id(f))
        return self.frames.setdefault(id(f), [None])

    def hold_frame(self, f):
        """A traceback has the frame, and so has the recorder, which holds the exception."""
        if self.keep:
            self.held_frames.add(id(f))
            self.fleeting_frames.discard(id(f))

    def object(self, v):
        entry = self.track_object(v)
        if entry[0] is None:
            entry[0] = self.last_object = self.last_object + 1
        return entry[0]

    def known_object(self, v):
        return self.objects.get(id(v), [None])[0]

    def frame(self, f):
        entry = self.track_frame(f)
        if entry[0] is None:
            entry[0] = self.last_frame = self.last_frame + 1
        return entry[0]

    def at_address(self, address):
        number = self.objects.get(address, [None])[0]
        return '?' if number is None else number

    def code(self, c):
        number = self.codes.get(id(c))      # not by ==: equal inputs of a transcript have codes of their own
        if number is None:
            number = self.codes[id(c)] = len(self.codes)
            self.alive.append(c)
            self.new_codes[number] = {
                'n': c.co_name, 'q': c.co_qualname, 'l': c.co_firstlineno,
                'a': [c.co_argcount, c.co_posonlyargcount, c.co_kwonlyargcount],
                'v': list(c.co_varnames), 'k': list(c.co_cellvars), 'f': list(c.co_freevars), 'fl': c.co_flags}
            entered = INPUT_FILE.fullmatch(c.co_filename)
            if entered:
                self.new_codes[number]['i'] = int(entered[1])
        return number

    def take_new_codes(self):
        new, self.new_codes = self.new_codes, {}
        return new

    def forget_all_but(self, objects, frames):
        """An id may be reused once its owner is gone."""
        for known, fleeting, reached in ((self.objects, self.fleeting, objects), (self.frames, self.fleeting_frames, frames)):
            for gone in fleeting - reached.keys():
                known.pop(gone, None)
            fleeting &= reached.keys()

    def forget_frame(self, f):
        self.frames.pop(id(f), None)


class Silent:
    """Stands for Numbers in a walk that only finds out what is alive: it gives no numbers."""

    def __init__(self, numbers):
        self.numbers = numbers

    def object(self, v):
        self.numbers.track_object(v)
        return id(v)

    def frame(self, f):
        self.numbers.track_frame(f)
        return id(f)

    def hold_frame(self, f):
        self.numbers.hold_frame(f)

    def known_object(self, v):
        return None

    def code(self, c):
        return 0


class Output:
    """Both streams in the order in which they were written."""

    def __init__(self):
        self.pieces = []

    def stream(self, name):
        pieces = self.pieces

        class Stream(io.TextIOBase):
            __qualname__ = 'TextIOWrapper'               # as it is shown

            def write(self, text):
                if text:
                    if pieces and pieces[-1][0] == name:
                        pieces[-1][1] += text
                    else:
                        pieces.append([name, text])
                return len(text)
            write.__qualname__ = 'TextIOWrapper.write'
        return Stream()

    def take(self):
        taken = self.pieces[:]
        self.pieces.clear()
        return taken


class Recorder:
    def __init__(self, gran='line', keep=True, delta=True, steps=20000):
        self.gran, self.keep, self.limit = gran, keep, steps
        self.numbers = Numbers(keep)
        self.writer = DeltaWriter() if delta else FullWriter()
        self.output = Output()
        self.files, self.top_codes = set(), []
        self.records, self.roots = [], {}
        self.pinned = {}                    # by id of the frame
        self.stopped = False

    # records

    def snapshot(self, top, extra, with_stack, failing=None, numbers=None):
        view = Snapshot(numbers or self.numbers, self.files, with_stack, failing)
        stack, f = [], top
        while f is not None:
            if f.f_code.co_filename in self.files:
                stack.append(f)
            f = f.f_back
        stack = [view.frame(f, off=False) for f in reversed(stack)]
        encoded = {key: view.value(v) for key, v in extra.items()}
        roots = view.names(self.roots)
        view.walk()
        return stack, view, encoded, roots

    def pin_sorted(self, frame):
        """A list is empty while it is sorted: its items are held here until the instruction is over."""
        if self.keep:
            return
        stack = frame_peek.peek(frame, stack=True)[2]
        sorts = [v for v in stack if v is list.sort or type(v) is BuiltinFunction and v.__name__ == 'sort']
        self.pinned.pop(id(frame), None)
        if sorts:
            self.pinned[id(frame)] = [list(v) for v in stack if type(v) is list]

    def held_by_library(self, top):
        """What frames of the library hold that stand between those of the program: a generator's context manager."""
        held, f = [], top
        while f is not None and f.f_code.co_filename != __file__:
            if f.f_code.co_filename not in self.files:
                _, slots, stack = frame_peek.peek(f, stack=True)
                held.append([v for v in (*slots, *stack) if v is not frame_peek.NULL and type(v) is not frame_peek.TaggedInt])
            f = f.f_back
        return held

    def forget_the_dead(self, top, extra):
        """What is not held by the recorder, and nothing else holds now, operand stacks included, loses its number."""
        if not self.numbers.fleeting and not self.numbers.fleeting_frames:
            return
        pinned = {'pinned': [*self.pinned.values(), *virtual_loop.coroutines(top)]}
        library = self.held_by_library(top)
        if library:
            pinned['library'] = library
        view = self.snapshot(top, {**extra, **pinned}, with_stack=True, numbers=Silent(self.numbers))[1]
        self.numbers.forget_all_but(view.heap, view.frames)

    def emit(self, event, frame, line, fields=(), **extra):
        if len(self.records) >= self.limit:
            self.stopped = True
            raise StepLimit
        handled = sys.exception()
        if handled is not None and not is_a(handled, StepLimit):
            extra['hx'] = handled
        stack, view, encoded, roots = self.snapshot(frame, extra, self.gran == 'op', frame if event == 'raise' else None)
        record = {'e': event, 'f': stack[-1]}
        if line is not None:
            record['l'] = line
        record.update(fields)
        record.update(encoded)
        self.writer.write(record, stack, view.frames, view.heap, roots)
        self.finish(record)
        if event == 'return' and id(frame) not in view.kept_by_traceback:
            self.numbers.forget_frame(frame)         # its id is free for another frame from here on
        self.forget_the_dead(frame, extra)

    def finish(self, record):
        output = [[stream, self.clean(text)] for stream, text in self.output.take()]
        if output:
            record['o'] = output
        codes = self.numbers.take_new_codes()
        if codes:
            record['C'] = codes
        self.records.append(record)

    def clean(self, text):
        """Addresses differ from run to run: an object's number stands for its address."""
        return ADDRESS.sub(lambda m: '0x@%s' % self.numbers.at_address(int(m[1], 16)), text)

    # events

    def callbacks(self):
        here, events = sys._getframe, sys.monitoring.events
        emit, numbers = self.emit, self.numbers

        def skip(code):
            if code.co_filename not in self.files:
                return True
            if self.stopped:
                raise StepLimit
            return False

        def start(code, offset):
            if not skip(code):
                frame = here(1)
                if not code.co_flags & GENERATOR_FLAGS:      # never seen before, whatever its id says
                    numbers.forget_frame(frame)
                emit('call', frame, frame.f_lineno)

        def line(code, number):
            if not skip(code):
                emit('line', here(1), number)

        def plain(event):
            def callback(code, offset):
                if not skip(code):
                    emit(event, here(1), here(1).f_lineno)
            return callback

        def returned(event):
            def callback(code, offset, value):
                if not skip(code):
                    emit(event, here(1), here(1).f_lineno, r=value)
            return callback

        def exception(event):
            def callback(code, offset, value):
                if not is_a(value, StepLimit) and not skip(code):
                    emit(event, here(1), here(1).f_lineno, x=value)
            return callback

        line_at = {}

        def jump(code, source, target):
            if target > source or skip(code):
                return
            lines = line_at.get(code)
            if lines is None:
                lines = line_at[code] = [ln for a, b, ln in code.co_lines() for _ in range(a, b, 2)]
            if lines[source // 2] == lines[target // 2] is not None:
                emit('line', here(1), lines[target // 2], {'j': 1})

        def instruction(code, offset):
            if skip(code):
                return
            self.pin_sorted(here(1))
            if self.gran == 'op':
                emit('op', here(1), here(1).f_lineno, {'i': offset})
            else:                                            # only to keep track of identities
                self.forget_the_dead(here(1), {})

        callbacks = {
            events.PY_START: start, events.PY_RESUME: plain('resume'),
            events.PY_RETURN: returned('return'), events.PY_YIELD: returned('yield'),
            events.PY_THROW: exception('throw'), events.RAISE: exception('raise'),
            events.RERAISE: exception('reraise'), events.PY_UNWIND: exception('unwind'),
            events.EXCEPTION_HANDLED: exception('handled'), events.STOP_ITERATION: exception('stopiter'),
            events.LINE: line, events.JUMP: jump, events.INSTRUCTION: instruction}
        return callbacks

    def execute(self, code, namespace):
        monitoring, events = sys.monitoring, sys.monitoring.events
        everywhere = events.PY_UNWIND | events.RAISE | events.EXCEPTION_HANDLED | events.PY_THROW | events.RERAISE
        callbacks = self.callbacks()
        monitoring.use_tool_id(TOOL, 'pystep')
        for event, callback in callbacks.items():
            monitoring.register_callback(TOOL, event, callback)
        local = 0
        for event in callbacks:
            if not event & everywhere:
                local |= event

        def watch(code):
            monitoring.set_local_events(TOOL, code, local)
            for constant in code.co_consts:
                if type(constant) is types.CodeType:
                    watch(constant)

        self.top_codes.append(code)
        for top in self.top_codes:
            watch(top)
        monitoring.set_events(TOOL, everywhere)
        try:
            exec(code, namespace)
        finally:
            monitoring.set_events(TOOL, 0)
            for event in callbacks:
                monitoring.register_callback(TOOL, event, None)
            monitoring.free_tool_id(TOOL)

    # runs

    def run(self, source, namespace, mode, filename):
        """Compiles and runs one program or input; its records end with `end`."""
        self.files.add(filename)
        linecache.cache[filename] = (len(source), None, source.splitlines(True), filename)
        streams = sys.stdout, sys.stderr, sys.displayhook
        sys.stdout, sys.stderr = self.output.stream('out'), self.output.stream('err')
        sys.displayhook = sys.__displayhook__
        end = {'e': 'end', 'why': 'done'}
        try:
            code = compile(source, filename, mode, dont_inherit=True)
        except SyntaxError as e:
            e.text = e.text or faulty_line(e)
            self.finish({'e': 'syntax', 'k': type(e).__name__, 'm': e.msg, 'l': e.lineno, 'c': e.offset,
                         'el': e.end_lineno, 'ec': e.end_offset, 't': e.text and e.text.rstrip('\n')})
            end = {'e': 'end', 'why': 'error', 'tb': ''.join(traceback.format_exception_only(e))}
        else:
            end = self.run_code(code, namespace, mode)
        finally:
            sys.stdout, sys.stderr, sys.displayhook = streams
        self.finish(end)

    def run_code(self, code, namespace, mode):
        try:
            self.execute(code, namespace)
        except StepLimit:
            return {'e': 'end', 'why': 'steps'}
        except SystemExit as e:
            introspect.print_exit(e)
            return {'e': 'end', 'why': 'done'}
        except BaseException as e:
            if mode == 'single':
                self.roots['last_exc'] = e
            return {'e': 'end', 'why': 'error', 'tb': self.clean(self.traceback_text(e))}
        finally:
            if mode == 'single' and hasattr(builtins, '_'):
                self.roots['_'] = builtins._
        return {'e': 'end', 'why': 'done'}

    def traceback_text(self, e):
        return ''.join(traceback.TracebackException.from_exception(e).format())


def faulty_line(e):
    """The line of an error that was found after parsing: CPython reads it from the file, which there is none of here."""
    return e.lineno and (linecache.getline(e.filename, e.lineno) or None)


def header(recorder, mode, text):
    return {'fmt': 'pystep', 'v': 1, 'py': '%d.%d.%d' % sys.version_info[:3], 'impl': 'cpython', 'mode': mode,
            'gran': recorder.gran, 'keep': recorder.keep,
            'src': hashlib.sha256(text.encode('utf-8', 'surrogatepass')).hexdigest(),
            'limits': {'steps': recorder.limit}, 'text': text}


def fresh_namespace():
    """What an earlier run left in the interpreter must not be seen by the next."""
    gc.collect()
    virtual_loop.install()
    builtins.__dict__.pop('_', None)
    for name in ('last_exc', 'last_type', 'last_value', 'last_traceback'):
        sys.__dict__.pop(name, None)
    return {'__name__': '__main__', '__builtins__': builtins}


def make_recorder(options):
    frame_peek.calibrate()
    return Recorder(**options)


def record(text, filename='<snippet>', **options):
    """Runs a program; gives its header and records."""
    recorder = make_recorder(options)
    recorder.run(text, fresh_namespace(), 'exec', filename)
    return [header(recorder, 'exec', text)] + recorder.records


def record_session(text, inputs, **options):
    """Runs a transcript's inputs ([{src, at}]) one by one as the REPL does, in one namespace."""
    recorder = make_recorder(options)
    namespace = fresh_namespace()
    for n, entry in enumerate(inputs):
        recorder.records.append({'e': 'input', 'n': n, 'src': entry['src'], 'at': entry['at']})
        recorder.run(entry['src'] + '\n', namespace, 'single', '<python-input-%d>' % n)
        if recorder.stopped:
            break
    fresh_namespace()
    return [header(recorder, 'single', text)] + recorder.records
