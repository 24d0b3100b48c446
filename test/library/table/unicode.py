# The body of the program for texts beyond ASCII: what str knows of characters.

TEXTS = ['ß', 'ŉ', 'ǆ', 'ǅ', 'Ǆ', 'ﬁ', 'ﬃ', 'İ', 'ı', 'ſ', 'K', 'Å', 'Σ', 'ς', 'ΑΣ', 'ΑΣ Α', 'ΑΣ.', 'Ω', 'ῼ', 'ᾳ', 'ὒ', 'ΐ', 'և', 'Ⴀ', 'ა', 'Ა', 'Ꭰ', 'ꭰ', 'ⅷ', 'Ⅷ', 'ⓐ', 'ª', 'º', 'ʰ', 'ͅ', '\u0301', 'e\u0301',
         '\U00010400', '\U00010428', '\U0001D400', '\U0001F600', '²', '½', '٣', '१', '߁', '一', '〇', '㊀', '①', '᧐', '፩', '\u2460', '\u0bf0', '\u3007', '\ufb01', 'ǰ', "l'été", "they're", 'HELLO wORLD', 'x\u00adY', 'x1y', '3d', 'aǅb',
         '\x1c', '\x1f', '\x85', '\xa0', '\u1680', '\u180e', '\u200b', '\u2028', '\u2029', '\u202f', '\u3000', '\ufeff', '\xad', '\ud800', '\udc80', '\ue000', '\u0378', '\U000e0001', '\U0010ffff', '\x00', '\x7f', '\x80',
         'a\u2028b\x1cc\x85d\r\ne', 'a\tb\u0301\tc', '_a', 'ａ', 'a·', '℘', '℮', 'ʼn', 'Ƞ', '\u1e9e', 'ﬀ', 'Ω ohm', 'ᵃ', 'ǲ', 'ⅰⅱ', 'Iͅ', '\U0001E900', '\U00016E40', '\ua7c2', '\u10d0', '\u2c2f', '\U0001FBF0']
METHODS = ['capitalize', 'casefold', 'lower', 'upper', 'title', 'swapcase', 'isalpha', 'isdecimal', 'isdigit', 'isnumeric', 'isalnum', 'isspace', 'isidentifier', 'isupper', 'islower', 'istitle',
           'isprintable', 'isascii', 'strip', 'split', 'splitlines', 'expandtabs', '__len__', '__repr__', 'encode']
CODECS = ['utf-8', 'UTF8', 'ascii', 'latin-1', 'iso-8859-1', 'utf-16', 'utf-16-le', 'utf-16be', 'utf-32', 'utf-32-le', 'cp1252', 'unicode_escape', 'raw_unicode_escape', 'utf-8-sig', 'nonsense', '']
HANDLERS = ['strict', 'ignore', 'replace', 'backslashreplace', 'xmlcharrefreplace', 'surrogateescape', 'surrogatepass', 'nonsense']
RAW = [b'', b'abc', b'\xc3\xa4', b'\xff', b'a\xc3', b'\xed\xa0\x80', b'\xf0\x9f\x98\x80', b'\xf0\x9f\x98', b'\xf0\x9fa', b'\xe2\x82', b'\xc0\x80', b'\xf5\x80', b'\x80abc\x81', b'\xef\xbb\xbfx', b'\xff\xfea\x00', b'a\x00b\x00', b'\\x41\\u00e4\\n', b'\xe2(\xa1', b'\xf4\x90\x80\x80', b'ab\xe2\x82\xffcd']


def run_unicode():
    for text in TEXTS:
        for method in METHODS: cell(f'{text!r}.{method}()', lambda: getattr(text, method)())
        cell(f'sizes of {text!r}', lambda: (len(text), [ord(c) for c in text], text[::-1], text.center(7, '*'), text.find(text[-1]), text < 'k', text * 2, text.replace('', '.'), text.rpartition(text[-1]), text.zfill(4)))
        for codec in CODECS:
            for handler in HANDLERS: cell(f'{text!r}.encode({codec!r}, {handler!r})', lambda: text.encode(codec, handler))
    for raw in RAW:
        for codec in CODECS:
            for handler in HANDLERS: cell(f'{raw!r}.decode({codec!r}, {handler!r})', lambda: raw.decode(codec, handler))
    for block in BLOCKS:
        for method in METHODS[:18]: cell(f'{method} of {len(block)} characters from {ord(block[0]):#x}', lambda: fingerprint([getattr(c, method)() for c in block]))


def fingerprint(values):
    if type(values[0]) is str: return ''.join(values)[:400]
    return ''.join('x' if value else '-' for value in values)


BLOCKS = [''.join(map(chr, range(start, start + 64))) for start in [*range(0, 0x3100, 64), *range(0xa640, 0xab80, 64), *range(0xf900, 0x10000, 64), *range(0x10000, 0x11000, 64), 0x1d400, 0x1e900, 0x1f100, 0x20000]]
run_unicode()
