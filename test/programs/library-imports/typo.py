from math import sqrtt
