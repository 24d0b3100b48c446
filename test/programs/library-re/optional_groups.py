import re

for text in ('10px', '10'):
    m = re.fullmatch(r'(\d+)(px)?', text)
    print(m.groups(), m.group(2), m.lastindex, m.groups('none'))
