# The event loop: handles, futures and tasks. Time is virtual: it moves only when every task waits.
from _asyncio import FutureIter, now, set_finalizer, wait_until
from collections import deque
from types import CoroutineType, FunctionType, GeneratorType
import sys


class CancelledError(BaseException):
    pass


class InvalidStateError(Exception):
    pass


class _State:
    """What there is once for all loops."""
    running = None
    current = {}
    tasks = []
    counter = 0


def iscoroutine(value):
    return isinstance(value, CoroutineType) or all(hasattr(type(value), name) for name in ('__await__', 'send', 'throw', 'close'))


def iscoroutinefunction(function):
    code = getattr(getattr(function, '__func__', function), '__code__', None)
    return code is not None and bool(code.co_flags & 0x80)


def isawaitable(value):
    return iscoroutine(value) or hasattr(type(value), '__await__')


def isfuture(value):
    return hasattr(type(value), '_asyncio_future_blocking')


def _get_running_loop():
    return _State.running


def get_running_loop():
    if _State.running is None:
        raise RuntimeError('no running event loop')
    return _State.running


class Handle:
    def __init__(self, callback, args):
        self._callback, self._args, self._cancelled = callback, args, False

    def cancel(self):
        self._cancelled = True

    def cancelled(self):
        return self._cancelled

    def _run(self):
        try:
            self._callback(*self._args)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            sys.stderr.write(f'Exception in callback {_name_of(self._callback)}\n{type(error).__name__}: {error}\n')


class TimerHandle(Handle):
    def __init__(self, when, callback, args):
        super().__init__(callback, args)
        self._when = when

    def when(self):
        return self._when


def _name_of(callback):
    name = getattr(callback, '__qualname__', None) or repr(callback)
    return f'{name}()'


class EventLoop:
    def __init__(self):
        self._ready, self._timers = deque(), []
        self._stopping = self._closed = False

    def __repr__(self):
        return f'<EventLoop running={self.is_running()} closed={self._closed} debug=False>'

    def time(self):
        return now()

    def is_running(self):
        return _State.running is self

    def is_closed(self):
        return self._closed

    def get_debug(self):
        return False

    def _check_closed(self):
        if self._closed:
            raise RuntimeError('Event loop is closed')

    def call_soon(self, callback, *args, context=None):
        self._check_closed()
        handle = Handle(callback, args)
        self._ready.append(handle)
        return handle

    call_soon_threadsafe = call_soon

    def call_later(self, delay, callback, *args, context=None):
        if delay is None:
            raise TypeError('delay must not be None')
        return self.call_at(self.time() + delay, callback, *args)

    def call_at(self, when, callback, *args, context=None):
        if when is None:
            raise TypeError('when cannot be None')
        self._check_closed()
        handle = TimerHandle(when, callback, args)
        place = len(self._timers)
        while place > 0 and self._timers[place - 1]._when > when:
            place -= 1
        self._timers.insert(place, handle)
        return handle

    def create_future(self):
        return Future(loop=self)

    def create_task(self, coro, *, name=None, context=None, eager_start=None):
        self._check_closed()
        return Task(coro, loop=self, name=name)

    def run_in_executor(self, executor, function, *args):
        future = self.create_future()

        def run():
            try:
                result = function(*args)
            except Exception as error:
                future.set_exception(error)
            else:
                future.set_result(result)
        self.call_soon(run)
        return future

    def stop(self):
        self._stopping = True

    def close(self):
        if self.is_running():
            raise RuntimeError('Cannot close a running event loop')
        self._closed = True
        self._ready.clear()
        self._timers.clear()

    def run_until_complete(self, future):
        self._check_running()
        is_new = not isfuture(future)
        future = ensure_future(future, loop=self)
        future.add_done_callback(self._stop_for)
        try:
            self.run_forever()
        except:
            if is_new and future.done() and not future.cancelled():
                future.exception()
            raise
        finally:
            future.remove_done_callback(self._stop_for)
        if not future.done():
            raise RuntimeError('Event loop stopped before Future completed.')
        return future.result()

    def _stop_for(self, future):
        self.stop()

    def _check_running(self):
        self._check_closed()
        if self.is_running():
            raise RuntimeError('This event loop is already running')
        if _State.running is not None:
            raise RuntimeError('Cannot run the event loop while another loop is running')

    def run_forever(self):
        self._check_running()
        _State.running = self
        set_finalizer(self._finish_generator)
        try:
            while True:
                self._run_once()
                if self._stopping:
                    break
        finally:
            self._stopping = False
            _State.running = None
            set_finalizer(None)

    def _finish_generator(self, generator):
        if not self._closed:
            self.call_soon(self.create_task, generator.aclose())

    def _run_once(self):
        while self._timers and self._timers[0]._cancelled:
            del self._timers[0]
        if not self._ready and not self._stopping:
            if not self._timers:
                raise RuntimeError('every task waits for another: the program would wait for ever')
            wait_until(self._timers[0]._when)
        while self._timers and self._timers[0]._when <= self.time():
            self._ready.append(self._timers.pop(0))
        for _ in range(len(self._ready)):
            handle = self._ready.popleft()
            if not handle._cancelled:
                handle._run()

    async def shutdown_asyncgens(self):
        pass

    async def shutdown_default_executor(self, timeout=None):
        pass


class Future:
    _asyncio_future_blocking = False

    def __init__(self, *, loop=None):
        self._loop = get_event_loop() if loop is None else loop
        self._state, self._result, self._exception = 'PENDING', None, None
        self._callbacks, self._cancel_message, self._cancelled_exc = [], None, None

    def _info(self):
        info = [self._state.lower()]
        if self._state == 'FINISHED':
            if self._exception is not None:
                info.append(f'exception={self._exception!r}')
            else:
                info.append(f'result={self._result!r}')
        if self._callbacks:
            shown = [_callback_text(callback) for callback in self._callbacks]
            if len(shown) > 2:
                shown[1:-1] = [f'<{len(shown) - 2} more>']
            info.append(f'cb=[{", ".join(shown)}]')
        return info

    def __repr__(self):
        return f'<{type(self).__name__} {" ".join(self._info())}>'

    def get_loop(self):
        return self._loop

    def done(self):
        return self._state != 'PENDING'

    def cancelled(self):
        return self._state == 'CANCELLED'

    def _make_cancelled_error(self):
        if self._cancelled_exc is not None:
            error, self._cancelled_exc = self._cancelled_exc, None
            return error
        return CancelledError() if self._cancel_message is None else CancelledError(self._cancel_message)

    def result(self):
        if self._state == 'CANCELLED':
            raise self._make_cancelled_error()
        if self._state != 'FINISHED':
            raise InvalidStateError('Result is not set.')
        if self._exception is not None:
            raise self._exception.with_traceback(self._traceback)
        return self._result

    def exception(self):
        if self._state == 'CANCELLED':
            raise self._make_cancelled_error()
        if self._state != 'FINISHED':
            raise InvalidStateError('Exception is not set.')
        return self._exception

    def _finish(self, state):
        self._state = state
        callbacks, self._callbacks = self._callbacks, []
        for callback in callbacks:
            self._loop.call_soon(callback, self)

    def set_result(self, result):
        if self.done():
            raise InvalidStateError('invalid state')
        self._result = result
        self._finish('FINISHED')

    def set_exception(self, exception):
        if self.done():
            raise InvalidStateError('invalid state')
        if isinstance(exception, type):
            exception = exception()
        if isinstance(exception, StopIteration):
            error = RuntimeError('StopIteration interacts badly with generators and cannot be raised into a Future')
            error.__cause__ = error.__context__ = exception
            exception = error
        self._exception, self._traceback = exception, exception.__traceback__
        self._finish('FINISHED')

    def cancel(self, msg=None):
        if self.done():
            return False
        self._cancel_message = msg
        self._finish('CANCELLED')
        return True

    def add_done_callback(self, callback, *, context=None):
        if self.done():
            self._loop.call_soon(callback, self)
        else:
            self._callbacks.append(callback)

    def remove_done_callback(self, callback):
        kept = [known for known in self._callbacks if known != callback]
        removed = len(self._callbacks) - len(kept)
        self._callbacks[:] = kept
        return removed

    def __await__(self):
        return FutureIter(self)

    __iter__ = __await__


def _callback_text(callback):
    owner = getattr(callback, '__self__', None)
    if isinstance(owner, Task):
        return '<Task.task_wakeup()>' if getattr(callback, '__name__', '') == '_wakeup' else repr(callback)
    return _name_of(callback)


class Task(Future):
    def __init__(self, coro, *, loop=None, name=None, context=None, eager_start=False):
        if not iscoroutine(coro):
            raise TypeError(f'a coroutine was expected, got {coro!r}')
        super().__init__(loop=loop)
        if name is None:
            _State.counter += 1
            name = f'Task-{_State.counter}'
        self._name, self._coro = str(name), coro
        self._awaited, self._must_cancel, self._requests = None, False, 0
        _State.tasks.append(self)
        self._loop.call_soon(self._step)

    def _info(self):
        info = super()._info()
        if self._requests and not self.done():
            info[0] = 'cancelling'
        info[1:1] = [f'name={self._name!r}', f'coro=<{_coroutine_text(self._coro)}>']
        if self._awaited is not None:
            info.insert(3, f'wait_for={self._awaited!r}')
        return info

    def get_name(self):
        return self._name

    def set_name(self, name):
        self._name = str(name)

    def get_coro(self):
        return self._coro

    def get_context(self):
        return None

    def get_stack(self, *, limit=None):
        frame = getattr(self._coro, 'cr_frame', None)
        return [] if frame is None else [frame]

    def set_result(self, result):
        raise RuntimeError('Task does not support set_result operation')

    def set_exception(self, exception):
        raise RuntimeError('Task does not support set_exception operation')

    def cancel(self, msg=None):
        if self.done():
            return False
        self._requests += 1
        if self._awaited is not None and self._awaited.cancel(msg=msg):
            return True
        self._must_cancel, self._cancel_message = True, msg
        return True

    def cancelling(self):
        return self._requests

    def uncancel(self):
        if self._requests > 0:
            self._requests -= 1
            if self._requests == 0:
                self._must_cancel = False
        return self._requests

    def _step(self, error=None):
        if self.done():
            raise InvalidStateError(f'_step(): already done: {self!r}, {error!r}')
        if self._must_cancel:
            if not isinstance(error, CancelledError):
                error = self._make_cancelled_error()
            self._must_cancel = False
        self._awaited = None
        outer = _State.current.get(self._loop)
        _State.current[self._loop] = self
        try:
            self._resume(error)
        finally:
            _State.current[self._loop] = outer

    def _resume(self, error):
        try:
            yielded = self._coro.send(None) if error is None else self._coro.throw(error)
        except StopIteration as stop:
            if self._must_cancel:
                self._must_cancel = False
                super().cancel(msg=self._cancel_message)
            else:
                super().set_result(stop.value)
        except CancelledError as cancellation:
            self._cancelled_exc = cancellation
            super().cancel()
        except (KeyboardInterrupt, SystemExit) as exception:
            super().set_exception(exception)
            raise
        except BaseException as exception:
            super().set_exception(exception)
        else:
            self._wait_for(yielded)
        if self.done():
            _State.tasks.remove(self)

    def _wait_for(self, yielded):
        blocking = getattr(yielded, '_asyncio_future_blocking', None)
        if blocking is None:
            if yielded is None:
                self._loop.call_soon(self._step)
            elif isinstance(yielded, GeneratorType):
                self._fail(f'yield was used instead of yield from for generator in task {self!r} with {yielded!r}')
            else:
                self._fail(f'Task got bad yield: {yielded!r}')
        elif yielded._loop is not self._loop:
            self._fail(f'Task {self!r} got Future {yielded!r} attached to a different loop')
        elif not blocking:
            self._fail(f'yield was used instead of yield from in task {self!r} with {yielded!r}')
        elif yielded is self:
            self._fail(f'Task cannot await on itself: {self!r}')
        else:
            yielded._asyncio_future_blocking = False
            yielded.add_done_callback(self._wakeup)
            self._awaited = yielded
            if self._must_cancel and yielded.cancel(msg=self._cancel_message):
                self._must_cancel = False

    def _fail(self, message):
        self._loop.call_soon(self._step, RuntimeError(message))

    def _wakeup(self, future):
        error = None
        try:
            future.result()
        except BaseException as raised:
            error = raised
        self._step(error)


def _coroutine_text(coro):
    name = getattr(coro, '__qualname__', type(coro).__name__)
    code = getattr(coro, 'cr_code', None)
    if code is None:
        return f'{name}()'
    frame = coro.cr_frame
    if frame is None:
        return f'{name}() done, defined at {code.co_filename}:{code.co_firstlineno}'
    if coro.cr_running or coro.cr_suspended:
        return f'{name}() running at {code.co_filename}:{frame.f_lineno}'
    return f'{name}() running at {code.co_filename}:{code.co_firstlineno}'




async def _await(awaitable):
    return await awaitable


def ensure_future(value, *, loop=None):
    if isfuture(value):
        if loop is not None and loop is not value.get_loop():
            raise ValueError('The future belongs to a different loop than the one specified as the loop argument')
        return value
    if not iscoroutine(value):
        if not isawaitable(value):
            raise TypeError('An asyncio.Future, a coroutine or an awaitable is required')
        value = _await(value)
    return (get_event_loop() if loop is None else loop).create_task(value)


def current_task(loop=None):
    return _State.current.get(get_running_loop() if loop is None else loop)


def all_tasks(loop=None):
    if loop is None:
        loop = get_running_loop()
    return {task for task in _State.tasks if task._loop is loop and not task.done()}


def create_task(coro, *, name=None, context=None, eager_start=None):
    return get_running_loop().create_task(coro, name=name)


def new_event_loop():
    return EventLoop()


_current = [None]


def set_event_loop(loop):
    _current[0] = loop


def get_event_loop():
    if _State.running is not None:
        return _State.running
    if _current[0] is None:
        raise RuntimeError("There is no current event loop in thread 'MainThread'.")
    return _current[0]


class Runner:
    def __init__(self, *, debug=None, loop_factory=None):
        self._factory, self._loop, self._closed = loop_factory or new_event_loop, None, False

    def __enter__(self):
        self.get_loop()
        return self

    def __exit__(self, kind, error, traceback):
        self.close()

    def get_loop(self):
        if self._closed:
            raise RuntimeError('Runner is closed')
        if self._loop is None:
            self._loop = self._factory()
        return self._loop

    def run(self, coro, *, context=None):
        if _State.running is not None:
            raise RuntimeError('Runner.run() cannot be called from a running event loop')
        loop = self.get_loop()
        if not iscoroutine(coro):
            if not isawaitable(coro):
                raise TypeError('An asyncio.Future, a coroutine or an awaitable is required')
            coro = _await(coro)
        return loop.run_until_complete(loop.create_task(coro))

    def close(self):
        loop, self._closed = self._loop, True
        if loop is None or loop.is_closed():
            return
        try:
            _cancel_all(loop)
            loop.run_until_complete(loop.shutdown_asyncgens())
            loop.run_until_complete(loop.shutdown_default_executor())
        finally:
            loop.close()


def _cancel_all(loop):
    pending = [task for task in _State.tasks if task._loop is loop and not task.done()]
    if not pending:
        return
    for task in pending:
        task.cancel()

    async def wait_for_all():
        for task in pending:
            try:
                await task
            except BaseException:
                pass
    loop.run_until_complete(wait_for_all())


def run(main, *, debug=None, loop_factory=None):
    if _State.running is not None:
        raise RuntimeError('asyncio.run() cannot be called from a running event loop')
    with Runner(debug=debug, loop_factory=loop_factory) as runner:
        return runner.run(main)


def belongs(module, *things):
    """Gives classes, with their methods, and functions the module that CPython has them in."""
    for thing in things:
        thing.__module__ = module
        for method in vars(thing).values() if isinstance(thing, type) else ():
            if isinstance(method, FunctionType):
                method.__module__ = module


# CPython has these in C: they show nothing of their insides, and a task has all methods of a future itself.
for _name, _method in list(vars(Future).items()):
    if isinstance(_method, FunctionType) and _name not in vars(Task):
        _own = FunctionType(_method.__code__, _method.__globals__, _name, _method.__defaults__, _method.__closure__, _method.__kwdefaults__)
        _own.__qualname__ = f'Task.{_name}'
        setattr(Task, _name, _own)
belongs('_asyncio', EventLoop, Future, Task, get_running_loop, get_event_loop, current_task, all_tasks)
belongs('asyncio.runners', run, Runner)
belongs('asyncio.tasks', create_task, ensure_future)
belongs('asyncio.events', new_event_loop, set_event_loop)
belongs('asyncio.coroutines', iscoroutine, iscoroutinefunction)
belongs('asyncio.exceptions', CancelledError, InvalidStateError)
