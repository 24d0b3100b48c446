import re

print(re.findall('^a.', 'Ab\nac', re.I | re.M))
pattern = re.compile(r'''
    (\d+)   # digits
    [.]     # point
    (\d*)   # more
''', re.VERBOSE)
print(pattern.match('3.14').groups())
