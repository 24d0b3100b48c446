import json


def show(function, *args, **keywords):
    try:
        print(repr(function(*args, **keywords)))
    except Exception as error:
        details = [getattr(error, name, '-') for name in ('msg', 'doc', 'pos', 'lineno', 'colno')]
        print(type(error).__module__, type(error).__name__, error, getattr(error, '__notes__', None), details)


data = {'name': 'Ada', 'n': 1, 'f': 2.5, 'big': 10**30, 'ok': True, 'none': None, 'list': [1, [2, []], {}], 'é': 'ü😀\n"\\/\x7f\x00', 1: 'a', 2.5: 'b', None: 'c', False: 'd', 'tuple': (1, 2)}
for kw in [{}, {'indent': 2}, {'indent': '\t'}, {'indent': 0}, {'separators': (',', ':')}, {'ensure_ascii': False}, {'indent': 4, 'separators': ('; ', '= ')}]:
    print(json.dumps(data, **kw))
print(json.dumps({'b': 1, 'a': 2}, sort_keys=True), json.dumps([float('inf'), float('-inf'), float('nan'), 1e100, 0.1]), json.dumps('x'), json.dumps(None), json.dumps(3), json.dumps({}), json.dumps([], indent=2), json.dumps({'a': {}}, indent=1))
show(json.dumps, {1, 2})
show(json.dumps, {'a': [1, {'b': {3}}]})
show(json.dumps, {(1, 2): 3})
show(json.dumps, {(1, 2): 3, 'a': 1}, skipkeys=True)
show(json.dumps, float('nan'), allow_nan=False)
show(json.dumps, {'a': 1, 2: 3}, sort_keys=True)
show(json.dumps, [float('inf')], allow_nan=False)
a = []; a.append(a)
show(json.dumps, a); d = {}; d['x'] = [d]; show(json.dumps, d)
class P:
    def __init__(self): self.x = 1
show(json.dumps, [P()], default=lambda o: o.__dict__)
show(json.dumps, P())
show(json.dumps, [P()], default=lambda o: {1}.no);
class Enc(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, set): return sorted(o)
        return super().default(o)
show(json.dumps, {'s': {3, 1, 2}}, cls=Enc)
show(json.dumps, {'s': P()}, cls=Enc); print(Enc(indent=1).encode([1, {2}]), list(Enc().iterencode('a')))
for t in ['', ' ', '{', '}', '[', ']', '[1,]', '[1 2]', '{"a"}', '{"a":}', '{"a":1,}', '{a:1}', "{'a':1}", 'nul', 'true', ' false ', 'null x', '"abc', '"a\nb"', '"\\x"', '"\\u12"', '"\\u12g4"', '"\\ud83d\\ude00"', '"\\ud83d"', '"\\', '-', '-1', '01', '1.', '.5', '1e5', '1E-3', '-0', '-0.0', '123456789012345678901234567890', 'NaN', '-Infinity', 'Infinity', '[1, 2, {"a": [true, null]}]', '{"a": 1, "a": 2}', '\n\n  x', '[1,\n2,\n x]', '{"k": "é😀", "z": x}', '[}', '{]', '{"a" 1}', '{"a": 1 "b": 2}', '{"a": 1', '[1', '[1,', '{"a":', '"\\u0041\\n\\/\\b"', '\ufeff1', '[' * 5 + ']' * 5, '1 2', '"a" "b"', '{"__proto__": 1, "constructor": 2}']:
    show(json.loads, t)
show(json.loads, b'{"a": "\xc3\xa9"}')
show(json.loads, 5)
show(json.loads, None)
show(json.loads, '{"a": 1.5, "b": [2, NaN]}', parse_float=str, parse_int=lambda s: s + '!', parse_constant=lambda c: c.lower())
show(json.loads, '{"a": {"b": 1}}', object_hook=lambda d: sorted(d.items()))
show(json.loads, '{"a": {"b": 1}}', object_pairs_hook=lambda p: p)
show(json.loads, '{}', object_pairs_hook=list)
show(json.JSONDecoder().raw_decode, '[1] rest')
show(json.JSONDecoder(strict=False).decode, '"a\nb"')
show(json.JSONDecoder().raw_decode, 'ab', 1)
show(json.loads, '[' * 20 + ']' * 19)
print(json.loads(json.dumps(data)))
class W:
    def write(self, s): print(repr(s), end=';')
class R:
    def read(self): return '[1, 2]'
json.dump('x', W()); print(json.load(R())); print(json.__all__)
class I(int): pass
class F(float): pass
class S(str): pass
import enum
class Color(enum.IntEnum): RED = 1
print(json.dumps([I(3), F(2.5), S('x'), Color.RED, {I(1): 2, Color.RED: 3, S('q'): 1}]))
