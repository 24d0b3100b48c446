# The body of the program for texts read as numbers.

TEXTS = ['', ' ', '0', '-0', '+1', ' 12 ', '1_000', '1__0', '_1', '1_', '0x10', '0X_1f', '0b101', '0b2', '0o17', '017', '00', '0_0', '٣', '१२', '1 2', '12a', 'ff', 'zz', '-zz',
         '--1', '+-1', '\t5\n', '5\x00', '\x005', '１２', '²', 'é', '\ud800', '1.5', '.5', '5.', '.', '1e5', '1e', 'e5', '1E+5', '1e-400', '1e400', '-1e400', 'inf', '-inf', '+Infinity', 'INF',
         'infinit', 'nan', '-nan', 'NaN', '1_0.0_1', '1_.0', '1._0', '1e1_0', '0x1p3', '1j', 'j', '-j', '+j', '1+2j', '1+j', '1-j', '1 + 2j', '(1+2j)', '( 1j )', '((1j))', '(1j', '1+2', '1j+2', '1+2jj', 'nanj', '1+nanj', 'inf-infj',
         '1e5+2e-3j', '.5j', '5.j', '1_0+2_0j', '+1+2j', '-1-2j', '1++2j', '9' * 30, '0.1', '123456789012345678901234567890', '2.5e-324', '4.9e-324', '1.7976931348623159e308', '0' * 50 + '1', 'True', 'None', '1L', '0_x1', '0b', '0x', '0b_1', '0b1_']
BASES = [0, 2, 8, 10, 16, 36, 37, 1, -1, 10**20, Index(16), '10', None, 2.0, True]
HEX = ['0x1.8p1', '1.8p1', '-0x.8', '0x1p-1074', '0x1p1024', 'inf', '-nan', '', '0x', '1', 'g', '0x1.fffffffffffff8p0', '0x1p', ' 0x1 ', '0x1.p1', '0x1..p1', '+0X1P+3']


def run_parsing():
    for text in TEXTS:
        for kind in (int, float, complex):
            cell(f'{kind.__name__}({text!r})', lambda: kind(text))
            cell(f'{kind.__name__}({text!r} as bytes)', lambda: kind(text.encode('utf-8', 'replace')))
            cell(f'{kind.__name__}({text!r} as bytearray)', lambda: kind(bytearray(text.encode('utf-8', 'replace'))))
        for base in BASES: cell(f'int({text!r}, {base!r})', lambda: int(text, base))
        cell(f'complex({text!r}, 1)', lambda: complex(text, 1))
        cell(f'bytes.fromhex({text!r})', lambda: bytes.fromhex(text))
    for text in HEX: cell(f'float.fromhex({text!r})', lambda: float.fromhex(text))
    for value in (0.1, -0.0, 1e-320, 1e300, 2.0 ** 60, 1 / 3): cell(f'hex, ratio, repr of {value!r}', lambda: (value.hex(), value.as_integer_ratio(), repr(value), str(value), hash(value) == hash(float(repr(value)))))


run_parsing()
