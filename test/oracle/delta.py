"""Full states to deltas: what a record writes is what changed since the record before."""
import json
import marshal


def text(value):
    return json.dumps(value, separators=(',', ':'))


def same(a, b):
    """Equality of what is written: 1 == True in Python, yet not in a trace."""
    return a == b and marshal.dumps(a, 2) == marshal.dumps(b, 2)


def splice(before, after):
    """One splice that turns a list into another: [start, delete count, items]."""
    start = 0
    while start < len(before) and start < len(after) and same(before[start], after[start]):
        start += 1
    end = 0
    while end < min(len(before), len(after)) - start and same(before[-1 - end], after[-1 - end]):
        end += 1
    return [start, len(before) - end - start, after[start:len(after) - end]]


def heap_change(before, after):
    """A changed heap object: whole, or a patch of its `v` where that is shorter."""
    held = before and before.get('v')
    if isinstance(held, list) and isinstance(after.get('v'), list) and after['t'] in ('list', 'dict', 'set') \
            and before['t'] == after['t']:
        patch = {'v': ['~', splice(held, after['v'])]}
        if len(text(patch)) < len(text(after)):
            return patch
    return after


def frame_change(before, after):
    """The changed parts of a frame; removed parts and names stand under `-`."""
    change, gone = {}, {}
    for part in {**before, **after}:
        a, b = before.get(part), after.get(part)
        if same(a, b):
            continue
        if part not in after:
            gone[part] = 1
        elif isinstance(a, dict) and isinstance(b, dict):
            fresh = {name: v for name, v in b.items() if name not in a or not same(a[name], v)}
            lost = [name for name in a if name not in b]
            if fresh:
                change[part] = fresh
            if lost:
                gone[part] = lost
        else:
            change[part] = b
    if gone:
        change['-'] = gone
    return change


class DeltaWriter:
    """Remembers the state of the record before. What is unreachable is left alone: a reader sweeps."""

    def __init__(self):
        self.stack, self.frames, self.heap, self.roots = [], {}, {}, {}

    def write(self, record, stack, frames, heap, roots):
        if stack != self.stack:
            shared = 0
            while shared < min(len(stack), len(self.stack)) and stack[shared] == self.stack[shared]:
                shared += 1
            record['S'] = [len(self.stack) - shared] + stack[shared:]
            self.stack = stack
        self.write_frames(record, frames)
        changed = {n: heap_change(self.heap.get(n), d) for n, d in heap.items() if not same(self.heap.get(n), d)}
        if changed:
            record['H'] = changed
            self.heap.update(heap)
        if not same(roots, self.roots):
            record['R'] = self.roots = roots

    def write_frames(self, record, frames):
        changed = {}
        for n, d in frames.items():
            before = self.frames.get(n, {})
            if n == record['f']:                     # its line is the record's, unless it says otherwise
                before = {**before, 'l': record.get('l')}
            change = frame_change(before, d)
            if change or n not in self.frames:
                changed[n] = change
        if changed:
            record['F'] = changed
        self.frames.update(frames)


class FullWriter:
    """Writes every state whole, for the test of the deltas."""

    def write(self, record, stack, frames, heap, roots):
        record.update(S=stack, F=frames, H=heap, R=roots)
