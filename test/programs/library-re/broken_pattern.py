import re

try:
    re.compile('(a')
except re.error as error:
    print(error, error.pos)
