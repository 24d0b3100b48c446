# The body of the program for the mini-languages: format(), str.format, %.

VALUES = [0, 1, -7, 255, 10**20, True, 0.0, -0.0, 1.5, -2.675, 1234567.891, 1e-5, 1e16, 1e300, float('nan'), float('inf'), -float('inf'),
          1+2j, -0.5j, complex('nan+infj'), '', 'a', 'text', '\U0001F600', b'b', None, [1], Text('t'), Whole(5), Real(2.5), Plain]
ALIGNMENTS = ['', '<', '>', '^', '=', '*<', '0>', '\U0001F600^', 'x=']
SIGNS = ['', '+', '-', ' ', 'z', '#', '+#', ' z']
WIDTHS = ['', '8', '012', '1', ',', '_', '10,', '012_', '.2', '.0', '8.3', ',.2', '.3,', '._', '10.12']
TYPES = ['', 'd', 'b', 'o', 'x', 'X', 'n', 'c', 'e', 'E', 'f', 'F', 'g', 'G', '%', 's', 'y', 'dd']
TEMPLATES = ['{}', '{0}', '{1}', '{!r}', '{!s:>5}', '{!a}', '{!x}', '{', '}', '{{}}', '{0.real}', '{0[0]}', '{a}', '{:{}}', '{0:{1}}', '{:>{w}}',
             '{}{0}', '{0}{}', '{!', '{!r', '{:', '{0.}', '{0[}', '{0[]}', '{0[x]}', '{.real}', '{[1]}', '{-1}', '{ 0}', '{0!r:^9}', '{:{:{}}}', '{a.b[c]}']
PERCENTS = ['%s', '%r', '%a', '%d', '%i', '%u', '%o', '%x', '%X', '%#o', '%#x', '%e', '%E', '%f', '%F', '%g', '%G', '%c', '%%', '%5s', '%-5s|', '%.2s',
            '%05d', '%+d', '% d', '%.3d', '%8.3f', '%-8.2e|', '%#.3g', '%+.1f', '%y', '%', '%5', '%(a)s', '%(a', '%*d', '%.*f', '%ld', '%s %s', 'none', '%.0f', '%#.0f', '%010.3f', '%-010d|', '%+x', '%08x', '%#010x', '%5c', '%.5c', '%5%']
TUPLES = [(), (1,), (1, 2), ('a', 'b'), {'a': 3}, {'b': 1}, (5, 42), (-3, 2.5), [1, 2], (None, None), ('x', 1.0)]


def run_formats():
    for value in VALUES:
        for alignment in ALIGNMENTS:
            for sign in SIGNS:
                for width in WIDTHS:
                    for code in TYPES:
                        if STRIDE.next(): cell(f'format({value!r}, {alignment + sign + width + code!r})', lambda: format(value, alignment + sign + width + code))
        for template in TEMPLATES:
            cell(f'{template!r}.format({value!r}, 9, w=4)', lambda: template.format(value, 9, w=4))
            cell(f'{template!r}.format_map({value!r})', lambda: template.format_map({'a': value}))
        for template in PERCENTS:
            cell(f'{template!r} % {value!r}', lambda: template % value)
            cell(f'{template!r} % ({value!r},)', lambda: template % (value,))
            if ascii(template) == repr(template): cell(f'b{template!r} % ({value!r},)', lambda: template.encode() % (value,))
    for template in PERCENTS:
        for values in TUPLES:
            cell(f'{template!r} % {values!r}', lambda: template % values)
            cell(f'b{template!r} % {values!r}', lambda: template.encode() % values)


class Stride:
    """Takes one of so many cells: the whole grid of format specifications is a matter of minutes."""
    def __init__(self, step): self.step, self.at = step, 0
    def next(self):
        self.at += 1
        return self.at % self.step == 0


STRIDE = Stride(29)
run_formats()
