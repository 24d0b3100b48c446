x = (1e400-1e400, 1e400-1e400)

def not_a_number():
    a = 1e400 * 0
    b = 1e400 * 0
    c = -0.0; d = 0.0; e = (0.0, -0.0); g = (-0.0, 0.0); h = (0.0, -0.0)
    i = 0j; j = -0j; k = (0j, -0j); l = 1e400j * 0
    m = (1e400*0, 1); n = (1e400*0, 1)
    o = 1e400 - 1e400, 1e400 - 1e400
    return x in {0.0, -0.0, 0, False}, x in {1, 1.0, True}, x in (1, 1.0), x in [(1,2),(1.0,2)]

def strings():
    return '\U0001f600', '\udc00', b'\xff', '\ud83d', '\ude00'

def numbers():
    return 1, 1.0, True, 1j, '1', b'1', ..., None, 1 << 60, 2**100, -2**63, 10**50, (True, 1), (1, True), (1, 1.0), (1.0, 1)

def slices():
    return x[1:2], x[1:2:3], x[:], x[1.0:2], x[True:2], x[1:2], x[-0.0:], x[0.0:]

def folding():
    return (1e400 - 1e400) + 0j, -(1e400 - 1e400), complex, 0.1 + 0.2, 1/3, 7//2, 7 % -3, -7 // 2, 2 ** -1, 1 / 0, 0 ** -1, 'a' * 3, (1, 2) * 3, 'a' % 1, -5 % 3, ~True, not 1, -True, +1, 1 @ 2, 1 < 2

class Docstrings:
    '''  doc
       more
         '''
    def f(self):
        "a\tb\n\tc"
    def g(self):
        f"nodoc"
    def h(self): b"nodoc"
    def i(self): "a" "b"; pass
    def j(self): ("paren")
    def k(self): "s" + "t"
    def l(self): """
        indented
          more
    """
    async def m(self): "doc"
    def n[T](self): "doc n"

lambda: "x"

def displays():
    x = {1: 2, **a}; y = {**{}}; z = [*()] ; w = (*(), 1); v = {1, *[]}; u = {}; t = {1}; s = [1, 2, 3]; r = {1,2,3}; q = (1, (2, (3, [4])))
    for _ in [1, 2, 3]: pass
    for _ in {1, 2, 3}: pass
    for _ in (): pass
    for _ in []: pass
    for _ in [x, y]: pass
    if x in [a, b]: pass
    if x not in {1, 'a', None}: pass
    if x in [1, 2]: pass
    if x in {}: pass
