import collections.abc as cabc
from math import *
from operator import add as plus
import math

print(sqrt(16), plus(1, 2), cabc.Sized.__name__, math.__name__, math)
