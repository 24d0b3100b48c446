import re

print(re.sub(r'(\w+) (\w+)', r'\2 \1', 'hello world'))
print(re.search(r'(\w)\1', 'balloon').group(), re.findall(r'(?=(\w\w))', 'abc'))
