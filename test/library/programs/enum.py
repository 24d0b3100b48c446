import enum
from enum import *
class Color(Enum):
    RED = 1
    GREEN = 'g'
    ALIAS = 1
    def f(self): pass
class N(IntEnum):
    A = 1
    B = auto()
class P(Flag):
    R = auto(); W = auto(); X = 4; RW = R | W
class S(StrEnum):
    A = auto()
class I(IntFlag):
    A = 1
class Planet(Enum):
    E = (1, 2)
    def __init__(self, m, r): self.m = m; self.r = r
print(list(Planet.__dict__)); print(Planet.E.__dict__)
for e in ['Color(1)','Color("x")','Color["RED"]','Color["zz"]','Color.RED.name','repr(Color.RED)','str(Color.RED)','list(Color)','len(Color)','Color.__members__','1 in Color','Color.RED in Color','"zz" in Color','Color.RED == 1','N.A == 1','N.A + 1','repr(N.A)','str(N.A)','f"{N.A}"','f"{Color.RED}"','S.A','str(S.A)','repr(S.A)','P.R|P.W','P(3)','P(8)','P(0)','~P.R','P.R & P.W','P.R ^ P.RW','list(P.RW)','P.R in P.RW','bool(P(0))','P.RW.name','(P.R|P.X).name','len(P.RW)','I(9)','I.A|8','~I.A','hash(Color.RED)==hash("RED")','Color.RED < Color.GREEN','Color','repr(Color)','type(Color)','Color.RED.value','isinstance(Color.RED, Color)','dir(Color)','Color.RED.RED','Color("g")','Color.ALIAS','Enum("Dyn","A B C")','list(Enum("Dyn","A B C"))','list(Enum("Dyn",{"X":5,"Y":6}))','IntEnum("D2",["P","Q"],start=10).Q.value','Color.__iter__','reversed(Color)','list(reversed(Color))','Color.RED.__class__','Color.nothing','unique','N(2)','N(7)','P("x")','Color.RED.f','bool(Color)','Color()','Color(1,2)','EnumType','EnumMeta is EnumType','P.R.__contains__(1)','I(-1)','P(-1)','Planet.E','Planet.E.m','Planet((1,2))','format(S.A,">5")','N.A.real','[x for x in N]','N.A is N(1)','Color.RED.__objclass__','FlagBoundary.STRICT','KEEP','Flag.__or__','global_enum','Color.RED.__reduce_ex__(2)','Color.__doc__','dir(Color.RED)']:
    try: v = eval(e); print(e, '->', repr(v), str(v))
    except Exception as x: print(e, '!!', type(x).__name__, x)
def tryc(src):
    try:
        exec(src, globals()); print('ok')
    except Exception as x: print(type(x).__name__, x, getattr(x, '__notes__', None), repr(x.__cause__))
tryc('''
@unique
class Dup(Enum):
    A = 1
    B = 1
''')
tryc('class X(Color): pass')
tryc('class Y(Enum):\n A=1\n A=2')
tryc('Color.RED = 3')
tryc('del Color.RED')
tryc('Color.RED.value = 3')
tryc('Color.NEW = 3; print(Color.NEW)')
tryc('class Z(Enum):\n A="x"\n B=auto()')
tryc('class Z2(int, Enum):\n A="x"')
tryc('class Z3(Enum):\n _x_ = 1')
tryc('class Z4(Enum):\n __a = 1\nprint(list(Z4))')
tryc('class Z5(Enum):\n mro = 1')
tryc('class Z6(StrEnum):\n A = 1')
tryc('class Z7(str, Enum):\n A = "a"\nprint(Z7.A, repr(Z7.A), Z7.A == "a", f"{Z7.A}")')
tryc('class Z8(Enum):\n A = member(1)\n B = nonmember(2)\nprint(list(Z8), Z8.B)')
tryc('class Z9(Enum):\n A = 1\n @classmethod\n def _missing_(cls, v): return cls.A\nprint(Z9(99))')
tryc('class Za(Enum):\n def _generate_next_value_(name, start, count, last): return name.lower()\n AB = auto(); CD = auto()\nprint(list(Za))')
tryc('class Zb(Enum):\n A = 1\n @property\n def up(self): return self.name * 2\n @enum.property\n def low(self): return 3\nprint(Zb.A.up, Zb.A.low)')
tryc('class Zc(Enum):\n _ignore_ = ["i"]\n i = 3\n A = 1\nprint(list(Zc))')
tryc('class Zd(Enum):\n A = lambda self: 1\n B = 2\nprint(list(Zd))')
tryc('class Ze(Enum):\n def __new__(cls, v):\n  o = object.__new__(cls); o._value_ = v * 10; return o\n A = 1\nprint(Ze.A.value, Ze(10))')
tryc('@verify(CONTINUOUS)\nclass Zf(Enum):\n A=1\n B=3')
tryc('class Zg(Enum):\n A = 1\n class Inner(Enum):\n  B = 1\nprint(Zg.Inner.B)')
tryc('print(Color.RED.GREEN, Color.RED.value.__class__)')
