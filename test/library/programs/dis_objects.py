# Every kind of object that dis takes apart.
import dis


class Out:
    def __init__(self):
        self.parts = []

    def write(self, text):
        self.parts.append(text)


def outer(a, b=1, *rest, key=None, **others):
    """Documented."""
    total = 0
    for i in range(a):
        try:
            total += i + b
        except ValueError as error:
            print(f'{error!r:>10} {total}')
    def inner(x):
        return x + total
    return inner, {**others}, [y for y in rest if y is not None], rest[1:2]


class Counter:
    start = 0

    def up(self):
        self.n = self.start + 1

    @staticmethod
    def plain(x):
        return x

    @classmethod
    def make(cls):
        return cls()

    class Inner:
        def method(self):
            return 1

    wrong = staticmethod(3)


def gen(n):
    while n:
        yield n
        n -= 1


counter = Counter()
for subject in (outer, Counter, Counter.up, counter.up, Counter.make, Counter.__dict__['plain'], outer.__code__, gen(3), outer(0, 0)[0],
                lambda: 1, b'\x00\x00\x52\x01\x23\x00', counter):
    dis.dis(subject)
    print('-')

dis.dis('x = 1; y = x')
dis.dis('[x, *y] + 1')
dis.dis(compile('a if b else c', 'made', 'eval'))
dis.dis(compile('a\nb', 'made', 'exec'), show_positions=True)
print(dis.code_info('a.b'))
dis.dis('if a:\n    b = c()\n')
counter.function = outer
dis.dis(counter, depth=0)
for options in ({'show_caches': True}, {'show_offsets': True}, {'show_positions': True}, {'depth': 0}, {'depth': 1}, {'adaptive': False}):
    dis.dis(outer, **options)
out = Out()
print(dis.dis(outer, file=out, show_offsets=1), ''.join(out.parts).count('\n'))
dis.disassemble(outer.__code__)
dis.disco(outer.__code__, 4, show_offsets=True)

try:
    outer('x')
except TypeError as error:
    tb = error.__traceback__
    dis.distb(tb)
    dis.distb(tb.tb_next, show_offsets=True)
    print(dis.Bytecode.from_traceback(tb).dis())

for call in (lambda: dis.dis(3), lambda: dis.dis(), lambda: dis.distb(), lambda: dis.dis(b'\x52'), lambda: dis.dis('1 +'), lambda: dis.code_info(1.5)):
    try:
        call()
    except (TypeError, RuntimeError, IndexError, SyntaxError) as error:
        print(type(error).__name__, error.args[0])
