from _heapq import *

__all__ = ['heappush', 'heappop', 'heapify', 'heapreplace', 'merge', 'nlargest', 'nsmallest', 'heappushpop',
           'heappush_max', 'heappop_max', 'heapify_max', 'heapreplace_max', 'heappushpop_max']

_heapify_max, _heappop_max, _heapreplace_max = heapify_max, heappop_max, heapreplace_max
_heappush_max, _heappushpop_max = heappush_max, heappushpop_max


def merge(*iterables, key=None, reverse=False):
    arrange, pop, replace = (heapify_max, heappop_max, heapreplace_max) if reverse else (heapify, heappop, heapreplace)
    heap = []
    for place, iterator in enumerate(map(iter, iterables)):
        for value in iterator:
            heap.append([value if key is None else key(value), -place if reverse else place, value, iterator])
            break
    arrange(heap)
    while len(heap) > 1:
        first = heap[0]
        yield first[2]
        for value in first[3]:
            first[0], first[2] = value if key is None else key(value), value
            replace(heap, first)
            break
        else:
            pop(heap)
    for _, _, value, iterator in heap:
        yield value
        yield from iterator


def nsmallest(n, iterable, key=None):
    return _best(n, iterable, key, False)


def nlargest(n, iterable, key=None):
    return _best(n, iterable, key, True)


def _best(n, iterable, key, largest):
    if n == 1:
        missing = object()
        best = (max if largest else min)(iterable, default=missing, key=key)
        return [] if best is missing else [best]
    try:
        all_wanted = n >= len(iterable)
    except (TypeError, AttributeError):
        all_wanted = False
    if all_wanted:
        return sorted(iterable, key=key, reverse=largest)[:n]
    arrange, replace, direction = (heapify, heapreplace, -1) if largest else (heapify_max, heapreplace_max, 1)
    iterator = iter(iterable)
    # The worst of the best is on top; of equals the one that came last.
    best = [(value if key is None else key(value), place * direction, value) for place, value in zip(range(n), iterator)]
    if not best:
        return best
    arrange(best)
    place = n
    for value in iterator:
        rank = value if key is None else key(value)
        if best[0][0] < rank if largest else rank < best[0][0]:
            replace(best, (rank, place * direction, value))
            place += 1
    best.sort(reverse=largest)
    return [value for _, _, value in best]
