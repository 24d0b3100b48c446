import re

parts = re.split(r'[,;]\s*', 'a, b;c,  d')
print(parts, re.split('(-)', 'a-b', maxsplit=1))
