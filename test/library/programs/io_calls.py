import io, sys
def show(function, *args, **keywords):
    try:
        print(repr(function(*args, **keywords)))
    except Exception as error:
        print(type(error).__name__, error)


s = io.StringIO()
print(s.write('hello\n'), s.write('wörld😀\nlast'), s.tell(), repr(s.getvalue()))
print('x', 1, file=s); print(s.seek(0), s.readline(), s.read(3), s.readlines(), s.read(), s.tell())
s.seek(2); s.write('XX'); print(repr(s.getvalue())); s.seek(0, 2); print(s.tell()); s.seek(3); print(s.truncate(), repr(s.getvalue())); s.seek(6); s.write('z'); print(repr(s.getvalue()))
for line in io.StringIO('a\nb\n\nc'): print(repr(line))
show(s.write, 5)
show(s.write, b'x')
show(io.StringIO, 5)
show(s.seek, -1)
show(s.seek, 1, 1)
show(s.seek, 0, 5)
show(s.truncate, -1)
with io.StringIO('abc') as f: print(f.read(), f.closed)
show(f.read); print(f.closed)
show(f.getvalue)
show(f.write, 'x')
b = io.BytesIO(b'ab\ncd'); print(b.readline(), b.read(1), b.read(), b.getvalue(), b.write(b'!'), b.getvalue(), b.seek(-2, 2), b.read())
show(b.write, 'x')
print(isinstance(s, io.TextIOBase), isinstance(b, io.IOBase), io.StringIO, s.readable(), s.isatty(), s.closed, list(io.StringIO('x\ny').readlines(1)))
old = sys.stdout; sys.stdout = buf = io.StringIO(); print('captured', 1, 2, sep='-'); sys.stdout = old; print(repr(buf.getvalue()))
import contextlib
with contextlib.redirect_stdout(io.StringIO()) as out: print('hidden')
print(repr(out.getvalue())); print(next(io.StringIO('q\n')), io.StringIO('abc').read(2), io.StringIO(None).getvalue(), io.StringIO(initial_value='k').read())
class Mine(io.StringIO):
    def write(self, s): return super().write(s.upper())
m = Mine(); print('hi', file=m); print(repr(m.getvalue()))
w = io.StringIO(); w.writelines(['a', 'b']); print(w.getvalue())
