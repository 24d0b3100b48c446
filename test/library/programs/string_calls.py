import string
def show(function, *args, **keywords):
    try:
        print(repr(function(*args, **keywords)))
    except Exception as error:
        print(type(error).__name__, error)


for n in ('ascii_letters', 'ascii_lowercase', 'ascii_uppercase', 'digits', 'hexdigits', 'octdigits', 'punctuation', 'printable', 'whitespace'): print(n, repr(getattr(string, n)))
print(string.capwords('hello  world foo'), string.capwords('a-b-c', '-'), string.capwords(' x '))
T = string.Template
t = T('$who likes ${what} $$5 $who')
print(t.substitute(who='tim', what='kung pao'), t.substitute({'who': 'a', 'what': 1}), t.substitute({'who': 'a'}, what='b'), t.safe_substitute(who=1), t.template, t.is_valid(), t.get_identifiers())
show(t.substitute, who=1)
show(T('$ x').substitute)
show(T('a\nb $').substitute)
show(T('$1').safe_substitute)
show(T('${a').substitute, a=1); print(T('$ x').is_valid())
show(T('${a b}').substitute)
show(T('é$é').substitute, é=1)
show(T('$Ab_1.x').substitute, Ab_1=2)
class D(T):
    delimiter = '%'
    idpattern = '[a-z]+_[a-z]+'
print(D('%%x %a_b %c $q').safe_substitute(a_b=1), D.pattern.pattern == T.pattern.pattern, T.flags)
F = string.Formatter()
show(F.format, '{0} {1!r:>10} {x[k].real} {{}} {2.imag}', 1, 'a', 3j, x={'k': 5})
show(F.format, '{} {}', 1, 2)
show(F.format, '{0} {}', 1)
show(F.format, '{} {0}', 1)
show(F.format, '{a}', b=1)
show(F.format, '{:{}}', 5, 10)
show(F.format, '{')
show(F.format, '}')
show(F.format, '{0', 1)
show(F.format, '{0!x}', 1)
show(F.format, '{1}', 1)
show(F.vformat, '{a}', (), {'a': 1})
show(F.format, '{0!r', 1)
show(F.format, '{0!rx}', 1)
show(F.format, '{0.}', 1)
show(F.format, '{0[}', 1)
show(F.format, '{0[1]x}', [1,2])
show(F.format, '{0[1]}', [1,2])
print(list(F.parse('a{b!r:>{w}}c{{d}}{}')), list(F.parse('')), list(F.parse('plain')))
class G(string.Formatter):
    def get_value(self, key, args, kw):
        return kw.get(key, f'<{key}>') if isinstance(key, str) else super().get_value(key, args, kw)
    def format_field(self, v, spec):
        return v.upper() if spec == 'up' else super().format_field(v, spec)
    def check_unused_args(self, used, args, kw): print('used', used)
print(G().format('{name} {x:up} {0}', 1, x='abc'))
