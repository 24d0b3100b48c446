from asyncio._events import (
    CancelledError, EventLoop, Future, Handle, InvalidStateError, Runner, Task, TimerHandle, _get_running_loop, all_tasks,
    create_task, current_task, ensure_future, get_event_loop, get_running_loop, iscoroutine, iscoroutinefunction, isfuture,
    new_event_loop, run, set_event_loop)
from asyncio._sync import (
    BoundedSemaphore, Condition, Event, LifoQueue, Lock, PriorityQueue, Queue, QueueEmpty, QueueFull, QueueShutDown, Semaphore)
from asyncio._waiting import (
    ALL_COMPLETED, FIRST_COMPLETED, FIRST_EXCEPTION, TaskGroup, Timeout, as_completed, gather, shield, sleep, timeout, timeout_at,
    to_thread, wait, wait_for)

AbstractEventLoop = EventLoop
TimeoutError = TimeoutError
