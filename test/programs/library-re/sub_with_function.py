import re

def double(match):
    return str(2 * int(match.group()))

print(re.sub(r'\d+', double, 'a1 b22 c333'))
