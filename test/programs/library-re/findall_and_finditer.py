import re

text = 'x=1, y=22'
print(re.findall(r'(\w)=(\d+)', text))
for m in re.finditer(r'\d+', text):
    print(m.start(), m.group())
