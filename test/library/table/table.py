# The body of the program for one type: every attribute of the receivers, called with the grid of arguments.
# ENTRIES, RECEIVERS, ONE, TWO, THREE (pairs of text and maker) are put before it, START at the very top.


def endless(name, make, arguments):
    """A power whose digits no machine holds, which CPython computes until the memory is full; `round` computes one, too."""
    if 'pow' not in name and 'round' not in name: return False
    return any('10**20' in text for text, _ in arguments) or 'pow' in name and make() == 10**20


def tuples(arity):
    if arity == 0: yield ()
    elif arity == 1:
        for a in ONE: yield (a,)
    elif arity == 2:
        for a in TWO:
            for b in TWO: yield (a, b)
    else:
        for a in THREE:
            for b in THREE:
                for c in THREE: yield (a, b, c)


def try_call(row, name, make, arguments, keywords=()):
    if endless(name, make, arguments) or not wanted(): return
    texts = [text for text, _ in arguments] + [f'{key}={text}' for key, (text, _) in keywords]
    label = f'{row}.{name}({", ".join(texts)})'
    try:
        receiver = make()
        args = [maker() for _, maker in arguments]
        named = {key: maker() for key, (_, maker) in keywords}
    except Exception as error:
        show_cell(label, lambda: f'{type(error).__name__}: {error}')
        return
    def run():
        result = getattr(receiver, name)(*args, **named)
        if name in ('__hash__', 'hash') and type(result) is int: return 'a hash'
        return sorted(set(result) - ABSENT) if name == '__dir__' and type(result) is list else result
    show_cell(label, run, receiver)


def try_attribute(row, name, make):
    cell(f'{row}.{name}', lambda: getattr(make(), name))
    for text, maker in TWO[:6]:
        receiver = make()
        def run():
            setattr(receiver, name, maker())
            return getattr(receiver, name)
        cell(f'{row}.{name} = {text}', run)
    receiver = make()
    cell(f'del {row}.{name}', lambda: delattr(receiver, name))


def run_table():
    for row, make in RECEIVERS:
        for name, arities, keywords in ENTRIES:
            if arities is None:
                try_attribute(row, name, make)
                continue
            for arity in range(4):
                if arity in arities:
                    for arguments in tuples(arity): try_call(row, name, make, arguments)
                else:
                    try_call(row, name, make, TWO[:arity])
            for keyword, required in keywords:
                for value in TWO: try_call(row, name, make, TWO[1:1 + required], [(keyword, value)])
            try_call(row, name, make, TWO[:1], [('nonsense', TWO[0])])


run_table()
