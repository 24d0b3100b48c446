# strict map, fields that break off, and what is not iterable.
import re
try: print(list(map(lambda a, b: a + b, [1, 2], [3, 4], strict=True)))
except Exception as e: print(type(e), e)
try: print(list(map(lambda a, b: a + b, [1, 2], [3], strict=True)))
except Exception as e: print(type(e), e)
try: print(list(map(lambda a, b: a + b, [1], [3, 5], strict=True)))
except Exception as e: print(type(e), e)
try: print(list(map(lambda a, b, c: a + b, [1], [3], [2, 5], strict=True)))
except Exception as e: print(type(e), e)
try: print(list(map(len, [], strict=False)))
except Exception as e: print(type(e), e)

try: list(re.match('a', 'a'))
except Exception as e: print(type(e), e)
try: list(int | str)
except Exception as e: print(type(e), e)
try: {}.pop([])
except Exception as e: print(type(e), e)
print(b''.decode('nonsense'))
for s in '{', '}', '{!', '{!r', '{:', '{0!x}', '{a', '{0', '{0.', '{0[', '{0[a', '{0]}', '{0.}', '{!}', '{0!rx}', '{0!r:', '{:{', '{:{}', '{0[]}', '{-1}', '{a.b', '{{', '{}}', '{0[a]b}', '{ }', '{:{}{}}', '{:{:{}}}':
    try: print(repr(s), s.format(1, a=2))
    except Exception as e: print(repr(s), type(e), e)
for s in '%(a)d', '%', '%5', '%q', '%(a)q', '%*d', '%.*f', '%ld', '%()d':
    for v in (0, (0,), {'a': 1}, ()):
        try: print(repr(s), v, s % v)
        except Exception as e: print(repr(s), v, type(e), e)
