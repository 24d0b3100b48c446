import re

def numbering():
    count = 0
    def number(match):
        nonlocal count
        count += 1
        return f'{count}. {match[1]}'
    return number

print(re.sub(r'- (\w)', numbering(), '- a - b'))
