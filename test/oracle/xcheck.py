"""The two ways of reading a frame must agree at every event of a program."""
import io
import sys
import types

import frame_peek


def readable_slots(frame):
    """Bound names and values as f_locals shows them, read with ctypes."""
    cell_names = frame.f_code.co_cellvars + frame.f_code.co_freevars
    values = {}
    for name, slot in zip(frame_peek.slot_names(frame.f_code), frame_peek.peek(frame)[1]):
        if slot is frame_peek.NULL:
            continue
        if type(slot) is types.CellType and name in cell_names:
            try:
                slot = slot.cell_contents
            except ValueError:
                continue
        values[name] = slot
    return values


def same_by_identity(a, b):
    return a.keys() == b.keys() and all(a[k] is b[k] for k in a)


def check(source):
    """Runs the program under settrace: {frames, probes, mismatches}."""
    count = {'frames': 0, 'probes': 0, 'mismatches': 0}
    filename = '<xcheck>'

    def agree(frame):
        if frame.f_code.co_flags & 1:
            if not same_by_identity(readable_slots(frame), dict(frame.f_locals)):
                return False
            peeked, probed = frame_peek.cells(frame), frame_peek.cells_by_probe(frame)
            count['probes'] += len(probed)
            if [(n, id(c)) for n, c in peeked] != [(n, id(c)) for n, c in probed]:
                return False
        function = frame_peek.peek(frame)[0]
        if type(function) is types.FunctionType and function.__closure__:
            held = dict(frame_peek.cells(frame))
            return all(held.get(n) is c for n, c in zip(frame.f_code.co_freevars, function.__closure__))
        return True

    def trace(frame, event, arg):
        if frame.f_code.co_filename != filename:
            return None
        count['frames'] += 1
        count['mismatches'] += not agree(frame)
        return trace

    streams = sys.stdout, sys.stderr
    sys.stdout = sys.stderr = io.StringIO()
    sys.settrace(trace)
    try:
        exec(compile(source, filename, 'exec', dont_inherit=True), {'__name__': '__main__'})
    except BaseException:
        pass                                         # the programs raise on purpose
    finally:
        sys.settrace(None)
        sys.stdout, sys.stderr = streams
    return count
