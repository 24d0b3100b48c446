import a
import b.c, d as e, f.g.h as i
from j import k, l as m
from n.o import (p,
                 q)
from . import r
from .. import s as t
from ...u.v import w
from x import *
def f():
    import y.z
    from y import z as zz
    global a
    import a
