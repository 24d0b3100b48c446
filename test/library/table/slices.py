# The body of the program for subscripts: reading, assigning and deleting items and slices.

BOUNDS = [None, 0, 1, 2, 5, 9, -1, -3, -9, 10**20, -10**20, Index(2), 'x', 1.5]
STEPS = [None, 1, 2, -1, -2, 0, 10**20, -10**20, Index(-1)]
SEQUENCES = {
    "'abcdef'": lambda: 'abcdef', "'a\\U0001F600b\\U0001F600c'": lambda: 'a\U0001F600b\U0001F600c', '[0, 1, 2, 3, 4]': lambda: [0, 1, 2, 3, 4],
    '(0, 1, 2, 3)': lambda: (0, 1, 2, 3), "b'abcdef'": lambda: b'abcdef', "bytearray(b'abcde')": lambda: bytearray(b'abcde'), 'range(2, 20, 3)': lambda: range(2, 20, 3),
    "memoryview(b'abcdef')": lambda: memoryview(b'abcdef'),
}
MUTABLE = {'[0, 1, 2, 3, 4]': lambda: [0, 1, 2, 3, 4], "bytearray(b'abcde')": lambda: bytearray(b'abcde'),
           "memoryview(bytearray(b'abcde'))": lambda: memoryview(bytearray(b'abcde'))}
ASSIGNED = [[], [7], [7, 8], b'x', (1, 2, 3), 'ab', range(5), 5, None, [300], [-1], {}]


def assign(target, key, value):
    target[key] = value
    return bytes(target) if type(target) is memoryview else target


def delete(target, key):
    del target[key]
    return target


def run_slices():
    for text, make in SEQUENCES.items():
        for key in BOUNDS + [(), (1, 2), ..., [], True]:
            cell(f'{text}[{key!r}]', lambda: make()[key])
        for start in BOUNDS:
            for stop in BOUNDS:
                for step in STEPS:
                    cell(f'{text}[{start!r}:{stop!r}:{step!r}]', lambda: list(make()[start:stop:step]))
    for text, make in MUTABLE.items():
        for key in BOUNDS + [(), ...]:
            cell(f'del {text}[{key!r}]', lambda: delete(make(), key))
            for value in ASSIGNED: cell(f'{text}[{key!r}] = {value!r}', lambda: assign(make(), key, value))
        for start in BOUNDS[:9]:
            for stop in BOUNDS[:9]:
                for step in STEPS:
                    key = slice(start, stop, step)
                    cell(f'del {text}[{key!r}]', lambda: delete(make(), key))
                    for value in ASSIGNED:
                        if step in (None, 2, -1) and start != 9: cell(f'{text}[{key!r}] = {value!r}', lambda: assign(make(), key, value))


run_slices()
