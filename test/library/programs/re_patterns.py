import re


def try_all(p, s):
    try:
        P = re.compile(p)
    except Exception as e:
        print(repr(p), type(e).__name__, e, getattr(e, 'pos', None), getattr(e, 'lineno', None), getattr(e, 'colno', None))
        return
    m = P.search(s)
    print(repr(p), repr(s), P.findall(s), m and (m.span(), m.groups(), m.groupdict(), m.lastindex, m.lastgroup, m.regs), P.match(s), P.fullmatch(s))
    print('   ', P.split(s), P.sub('<\\g<0>>', s), P.subn('-', s, 2), [m.span() for m in P.finditer(s)])


T = 'The quick brown fox, jumps over 13 lazy dogs; a1b22 c333. foo@bar.com\n2nd line: x=5 y=10\n'
for p in [
    r'\w+', r'\d+', r'(\w)(\d)', r'(?P<k>\w)=(?P<v>\d+)', r'^\w+', r'\w+$', r'[aeiou]{2}', r'[^\W\d]+', r'o.',
    r'(a|b)*', r'(a?)*', r'x*', r'', r'(\w+)\s+(\w+)', r'fo{1,2}x?', r'\bq\w*k\b', r'(?i)THE', r'(?:foo|bar)',
    r'(?=l)\w+', r'\w+(?=,)', r'(?<=@)\w+', r'(?<!a)\d', r'(?!T)[A-Z]', r'([a-z])\1', r'(?P<q>o)(?P=q)', r'.*?o',
    r'.+?', r'a{2,}', r'{', r'a{', r'a{1', r'a{,2}', r'(x)?(y)?', r'(?>o+)x', r'o++x', r'\d*+',
    r'(?:a|ab)(?:c|bcd)', r'\s*', r'[]a]', r'[a\]]', r'[a-]', r'[\w-]+', r'\x41|\u0078', r'\t|\n', r'\.',
    r'(\d+)(?(1)b|c)', r'(x)?(?(1)=|y)', r'(?s:.)+', r'(?m)^\w', r'(?x) \w + # hi', r'(?a:\w)', r'(?i:t)he',
    r'((a)|(b))+', r'(?:(a)|b)*', r'(a(b)?)+', r'(.)*', r'(?:.)*?x', r'(\w+?)(\d*)$', r'\A\w', r'\Z', r'\z',
    r'\B', r'\b', r'(|a)+', r'(a|)+', r'(?:a?)*?b', r'(a*)+', r'(a*)*', r'(?=(\w+))\1', r'(?:x|(y))(?=.)', r'\0',
    r'\101', r'[\b]',
]:
    try_all(p, T)
for p in [
    '(', ')', '[', 'a**', '*a', '(?P<n', '(?P<1>a)', '(?P<a>x)(?P<a>y)', '(?P=zz)', '\\1', '(\\1)', 'a{3,2}',
    '[z-a]', '\\q', '(?<=a*)b', '(?z)', '(?P!a)', '(?<a', '(?(1)a', '(?(9)a)', '(?(x)a)', '(?#', 'a(?i)', '\\',
    '[a', '(?:', '(?', '(?P', 'x\n(y', '\\x1', '\\u12', '[\\d-z]', '(?i-i:a)', '(?-', '(?-a:x)', '(?au)x',
    '(?L)x', '++', 'a+*', 'a???', '(?<=(a))\\1', '(?<=(a)\\1)', '(?P<>a)', '(?P=)', '\\8', '(a)\\2', '\\777',
    '[\\777]', '(?(0)a)', '(?(1)a|b|c)(x)', '(?-:a)', '(?i', '(?ii)a', '(?i-', '(?i-s', '(?P<n>', '$*', '^*',
    '\\b+', '(?=a)*', '(?<!a|bb)c', 'a{99999999999}',
]:
    try_all(p, 'xay\nb')
