"""Read the slots of a live CPython frame: cells, fast locals and operand stack.

gc.get_referents(frame) sees nothing while the frame runs (CPython 3.11+ traverses a frame's data only
when the frame object owns it), so there are two independent ways here, and a test compares them:

* peek(frame)        reads _PyInterpreterFrame.localsplus with ctypes
* cells_by_probe(f)  writes a sentinel through the PEP 667 f_locals proxy, finds the cell that holds it
                     with gc.get_referrers and puts the old value back

The offsets are those of CPython 3.14; calibrate() refuses any other layout.
"""
import ctypes
import gc
import sys
import types

POINTER = ctypes.sizeof(ctypes.c_void_p)
OBJECT_HEAD = object.__basicsize__
word_at = ctypes.c_size_t.from_address
CellType = types.CellType

# PyFrameObject.f_frame, then fields of _PyInterpreterFrame (Include/internal/pycore_interpframe_structs.h)
F_FRAME = OBJECT_HEAD + POINTER
F_FUNCOBJ, F_LOCALS, STACKPOINTER = 2 * POINTER, 5 * POINTER, 8 * POINTER
LOCALSPLUS = 9 * POINTER + (4 if POINTER == 4 else 8)

# _PyStackRef tags: the two low bits (Include/internal/pycore_stackref.h)
TAG_MASK, TAG_INT = 3, 3


class Null:
    """An empty slot."""


class TaggedInt:
    """An integer on the operand stack that is not an object (the `lasti` of an exception handler)."""

    def __init__(self, value):
        self.value = value


NULL = Null()
_address = ctypes.c_size_t()
_object_there = ctypes.py_object.from_buffer(_address)
_slot_names = {}


def slot_names(code):
    """Names of localsplus in slot order: varnames, cells that are no arguments, free variables."""
    known = _slot_names.get(id(code))
    if known is None:
        local = set(code.co_varnames)
        names = code.co_varnames + tuple(c for c in code.co_cellvars if c not in local) + code.co_freevars
        known = _slot_names[id(code)] = (code, names)     # keeps the code alive, so that its id stays its own
    return known[1]


def deref(bits):
    """The object of a tagged stack reference."""
    if bits & TAG_MASK == TAG_INT:
        return TaggedInt(bits >> 2)
    _address.value = bits & ~TAG_MASK
    return _object_there.value if _address else NULL


def interpreter_frame(frame):
    return word_at(id(frame) + F_FRAME).value


def namespace(frame):
    """The mapping that a module or class body binds its names in."""
    return deref(word_at(interpreter_frame(frame) + F_LOCALS).value)


def peek(frame, stack=False):
    """(function object, [slot values], [operand stack values]); NULL where a slot is unbound."""
    address = interpreter_frame(frame)
    count = len(slot_names(frame.f_code))
    base = address + LOCALSPLUS
    depth = 0
    if stack:
        pointer = word_at(address + STACKPOINTER).value
        depth = max((pointer - base) // POINTER - count, 0) if pointer else 0
    values = [deref(bits) for bits in (ctypes.c_size_t * (count + depth)).from_address(base)]
    return deref(word_at(address + F_FUNCOBJ).value), values[:count], values[count:]


def cells(frame):
    """[(name, cell)] in slot order, for the cell and free variables that exist now."""
    code = frame.f_code
    wanted = set(code.co_cellvars + code.co_freevars)
    slots = peek(frame)[1]
    return [(name, value) for name, value in zip(slot_names(code), slots)
            if name in wanted and type(value) is CellType]


def cells_by_probe(frame):
    """The same without ctypes; only for function frames (others have no f_locals proxy)."""
    code = frame.f_code
    proxy = frame.f_locals
    found = []
    for name in slot_names(code):
        if name not in code.co_cellvars and name not in code.co_freevars:
            continue
        old = proxy.get(name, NULL)
        sentinel = ['probe']
        proxy[name] = sentinel
        holders = [c for c in gc.get_referrers(sentinel) if type(c) is CellType]
        if len(holders) != 1:
            found.append((name, None))
            continue
        if old is NULL:
            del holders[0].cell_contents
        else:
            holders[0].cell_contents = old
        found.append((name, holders[0]))
    return found


def calibrate():
    """Raises RuntimeError unless a known frame reads as it must."""
    def probe(captured, plain):
        also = [captured]

        def inner():
            return also, captured
        frame = sys._getframe()
        function, slots, _ = peek(frame)
        return function, dict(zip(slot_names(frame.f_code), slots)), inner, frame.f_code

    marker = object()
    function, slots, inner, code = probe(marker, 7)
    if not (isinstance(function, types.FunctionType) and function.__code__ is code and slots['plain'] == 7
            and slots['captured'] is inner.__closure__[1] and slots['also'] is inner.__closure__[0]
            and slots['inner'] is inner and slots['function'] is NULL):
        raise RuntimeError('frame layout of %s is not understood: %r' % (sys.version, slots))
