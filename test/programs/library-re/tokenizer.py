import re

TOKEN = re.compile(r'\s*(?:(?P<num>\d+)|(?P<op>[-+*/()]))')

def tokens(text):
    place = 0
    while place < len(text):
        m = TOKEN.match(text, place)
        yield m.lastgroup, m[m.lastgroup]
        place = m.end()

print(list(tokens('12+(3*4)')))
