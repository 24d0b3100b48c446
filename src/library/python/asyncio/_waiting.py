# Waiting for one thing, for several, or for so long.
from types import coroutine
from asyncio._events import (
    CancelledError, Future, belongs, create_task, current_task, ensure_future, get_running_loop, isawaitable, iscoroutine, isfuture)

FIRST_COMPLETED = 'FIRST_COMPLETED'
FIRST_EXCEPTION = 'FIRST_EXCEPTION'
ALL_COMPLETED = 'ALL_COMPLETED'


@coroutine
def _let_others_run():
    yield


def _settle(future, result=None):
    if not future.done():
        future.set_result(result)


async def sleep(delay, result=None):
    if delay <= 0:
        await _let_others_run()
        return result
    if delay != delay:
        raise ValueError('Invalid delay: NaN (not a number)')
    loop = get_running_loop()
    future = loop.create_future()
    timer = loop.call_later(delay, _settle, future, result)
    try:
        return await future
    finally:
        timer.cancel()


class _GatheringFuture(Future):
    def __init__(self, children, *, loop):
        super().__init__(loop=loop)
        self._children, self._cancel_requested = children, False

    def cancel(self, msg=None):
        if self.done():
            return False
        cancelled = [child.cancel(msg=msg) for child in self._children]
        if any(cancelled):
            self._cancel_requested = True
        return any(cancelled)


belongs('_asyncio', _GatheringFuture)


def gather(*awaitables, return_exceptions=False):
    if not awaitables:
        from asyncio._events import get_event_loop
        outer = get_event_loop().create_future()
        outer.set_result([])
        return outer
    loop = None
    known = {}
    children = []
    for awaitable in awaitables:
        if awaitable not in known:
            child = ensure_future(awaitable, loop=loop)
            loop = child.get_loop()
            known[awaitable] = child
        children.append(known[awaitable])
    unfinished = len(known)

    def finished(child):
        nonlocal unfinished
        unfinished -= 1
        if outer.done():
            if not child.cancelled():
                child.exception()
            return
        if not return_exceptions:
            if child.cancelled():
                outer.set_exception(child._make_cancelled_error())
                return
            if child.exception() is not None:
                outer.set_exception(child.exception())
                return
        if unfinished == 0:
            results = [_outcome(each) for each in children]
            if outer._cancel_requested:
                outer.set_exception(child._make_cancelled_error())
            else:
                outer.set_result(results)

    outer = _GatheringFuture(list(known.values()), loop=loop)
    for child in known.values():
        child.add_done_callback(finished)
    return outer


def _outcome(future):
    if future.cancelled():
        return CancelledError(*(() if future._cancel_message is None else (future._cancel_message,)))
    error = future.exception()
    return future.result() if error is None else error


def _check_futures(futures, name):
    if isfuture(futures) or iscoroutine(futures):
        raise TypeError(f'expect a list of futures, not {type(futures).__name__}')


async def wait(futures, *, timeout=None, return_when=ALL_COMPLETED):
    _check_futures(futures, 'wait')
    if not futures:
        raise ValueError('Set of Tasks/Futures is empty.')
    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError(f'Invalid return_when value: {return_when}')
    futures = set(futures)
    if any(iscoroutine(future) for future in futures):
        raise TypeError('Passing coroutines is forbidden, use tasks explicitly.')
    loop = get_running_loop()
    waiter = loop.create_future()
    timer = None if timeout is None else loop.call_later(timeout, _settle, waiter)
    unfinished = len(futures)

    def finished(future):
        nonlocal unfinished
        unfinished -= 1
        failed = return_when == FIRST_EXCEPTION and not future.cancelled() and future.exception() is not None
        if unfinished <= 0 or return_when == FIRST_COMPLETED or failed:
            if timer is not None:
                timer.cancel()
            _settle(waiter)

    for future in futures:
        future.add_done_callback(finished)
    try:
        await waiter
    finally:
        if timer is not None:
            timer.cancel()
        for future in futures:
            future.remove_done_callback(finished)
    done = {future for future in futures if future.done()}
    return done, futures - done


class Timeout:
    def __init__(self, when):
        self._state, self._when = 'created', when
        self._timeout_handler = self._task = None

    def __repr__(self):
        when = f' when={None if self._when is None else round(self._when, 3)}' if self._state == 'active' else ''
        return f'<Timeout [{self._state}]{when}>'

    def when(self):
        return self._when

    def expired(self):
        return self._state in ('expiring', 'expired')

    def reschedule(self, when):
        if self._state != 'active':
            if self._state == 'created':
                raise RuntimeError('Timeout has not been entered')
            raise RuntimeError(f'Cannot change state of {self._state} Timeout')
        self._when = when
        if self._timeout_handler is not None:
            self._timeout_handler.cancel()
        loop = get_running_loop()
        if when is None:
            self._timeout_handler = None
        elif when <= loop.time():
            self._timeout_handler = loop.call_soon(self._expire)
        else:
            self._timeout_handler = loop.call_at(when, self._expire)

    def _expire(self):
        self._task.cancel()
        self._state, self._timeout_handler = 'expiring', None

    async def __aenter__(self):
        if self._state != 'created':
            raise RuntimeError('Timeout has already been entered')
        task = current_task()
        if task is None:
            raise RuntimeError('Timeout should be used inside a task')
        self._state, self._task, self._cancelling = 'active', task, task.cancelling()
        self.reschedule(self._when)
        return self

    async def __aexit__(self, kind, error, traceback):
        if self._timeout_handler is not None:
            self._timeout_handler.cancel()
            self._timeout_handler = None
        if self._state == 'expiring':
            self._state = 'expired'
            if self._task.uncancel() <= self._cancelling and kind is not None and issubclass(kind, CancelledError):
                raise TimeoutError from error
        elif self._state == 'active':
            self._state = 'finished'


def timeout(delay):
    return Timeout(None if delay is None else get_running_loop().time() + delay)


def timeout_at(when):
    return Timeout(when)


async def wait_for(awaitable, timeout):
    if timeout is not None and timeout <= 0:
        future = ensure_future(awaitable)
        if future.done():
            return future.result()
        future.cancel()
        await wait([future])
        try:
            return future.result()
        except CancelledError as error:
            raise TimeoutError from error
    async with Timeout(None if timeout is None else get_running_loop().time() + timeout):
        return await awaitable


def shield(awaitable):
    inner = ensure_future(awaitable)
    if inner.done():
        return inner
    outer = inner.get_loop().create_future()

    def inner_done(future):
        if outer.cancelled():
            return
        if future.cancelled():
            outer.cancel()
        elif future.exception() is not None:
            outer.set_exception(future.exception())
        else:
            outer.set_result(future.result())

    def outer_done(future):
        if not inner.done():
            inner.remove_done_callback(inner_done)

    inner.add_done_callback(inner_done)
    outer.add_done_callback(outer_done)
    return outer


class _AsCompletedIterator:
    def __init__(self, awaitables, timeout):
        from asyncio._sync import Queue
        self._done, self._left = Queue(), 0
        self._timeout_handler = None
        self._futures = {ensure_future(awaitable) for awaitable in list(awaitables)}
        if timeout is not None:
            self._timeout_handler = get_running_loop().call_later(timeout, self._expire)
        for future in self._futures:
            future.add_done_callback(self._finished)
        self._left = len(self._futures)

    def _finished(self, future):
        if future not in self._futures:
            return
        self._futures.discard(future)
        self._done.put_nowait(future)
        if not self._futures and self._timeout_handler is not None:
            self._timeout_handler.cancel()

    def _expire(self):
        for future in self._futures:
            future.remove_done_callback(self._finished)
            self._done.put_nowait(None)
        self._futures = set()

    async def _next(self):
        future = await self._done.get()
        if future is None:
            raise TimeoutError
        return future

    async def _wait_for_one(self):
        return (await self._next()).result()

    def __aiter__(self):
        return self

    def __iter__(self):
        return self

    async def __anext__(self):
        if not self._left:
            raise StopAsyncIteration
        self._left -= 1
        return await self._next()

    def __next__(self):
        if not self._left:
            raise StopIteration
        self._left -= 1
        return self._wait_for_one()


def as_completed(awaitables, *, timeout=None):
    if isawaitable(awaitables):
        raise TypeError(f'expects an iterable of awaitables, not {type(awaitables).__name__}')
    return _AsCompletedIterator(awaitables, timeout)


async def to_thread(function, /, *args, **keywords):
    return await get_running_loop().run_in_executor(None, lambda: function(*args, **keywords))


class TaskGroup:
    def __init__(self):
        self._entered = self._exiting = self._aborting = False
        self._loop = self._parent_task = None
        self._parent_cancel_requested = False
        self._tasks, self._errors = set(), []
        self._base_error = self._on_completed_fut = None

    def __repr__(self):
        info = [f' tasks={len(self._tasks)}' if self._tasks else '', f' errors={len(self._errors)}' if self._errors else '',
                ' cancelling' if self._aborting else ' entered' if self._entered else '']
        return f'<TaskGroup{"".join(info)}>'

    async def __aenter__(self):
        if self._entered:
            raise RuntimeError(f'TaskGroup {self!r} has already been entered')
        self._loop, self._parent_task = get_running_loop(), current_task()
        if self._parent_task is None:
            raise RuntimeError(f'TaskGroup {self!r} cannot determine the parent task')
        self._entered = True
        return self

    async def __aexit__(self, kind, error, traceback):
        try:
            return await self._leave(kind, error)
        finally:
            self._parent_task = self._errors = self._base_error = None

    async def _leave(self, kind, error):
        self._exiting = True
        cancellation = error if kind is not None and issubclass(kind, CancelledError) else None
        if kind is not None and issubclass(kind, (SystemExit, KeyboardInterrupt)):
            self._base_error = error
        if kind is not None and not self._aborting:
            self._abort()
        while self._tasks:
            self._on_completed_fut = self._loop.create_future()
            try:
                await self._on_completed_fut
            except CancelledError as again:
                if not self._aborting:
                    cancellation = again
                    self._abort()
            self._on_completed_fut = None
        if self._base_error is not None:
            raise self._base_error
        if self._parent_cancel_requested and self._parent_task.uncancel() == 0:
            cancellation = None
        if cancellation is not None and not self._errors:
            raise cancellation
        if kind is not None and not issubclass(kind, CancelledError):
            self._errors.append(error)
        if self._errors:
            if self._parent_task.cancelling():
                self._parent_task.uncancel()
                self._parent_task.cancel()
            raise BaseExceptionGroup('unhandled errors in a TaskGroup', self._errors) from None

    def create_task(self, coro, **keywords):
        refused = ('has not been entered' if not self._entered else
                   'is finished' if self._exiting and not self._tasks else
                   'is shutting down' if self._aborting else None)
        if refused is not None:
            coro.close()
            raise RuntimeError(f'TaskGroup {self!r} {refused}')
        task = self._loop.create_task(coro, **keywords)
        self._tasks.add(task)
        task.add_done_callback(self._finished)
        return task

    def _abort(self):
        self._aborting = True
        for task in self._tasks:
            if not task.done():
                task.cancel()

    def _finished(self, task):
        self._tasks.discard(task)
        if self._on_completed_fut is not None and not self._tasks:
            _settle(self._on_completed_fut, True)
        if task.cancelled() or task.exception() is None:
            return
        error = task.exception()
        self._errors.append(error)
        if isinstance(error, (SystemExit, KeyboardInterrupt)) and self._base_error is None:
            self._base_error = error
        if not self._aborting and not self._parent_cancel_requested:
            self._abort()
            self._parent_cancel_requested = True
            self._parent_task.cancel()


belongs('asyncio.tasks', sleep, gather, wait, wait_for, shield, as_completed)
belongs('asyncio.timeouts', Timeout, timeout, timeout_at)
belongs('asyncio.taskgroups', TaskGroup)
belongs('asyncio.threads', to_thread)
