import re

m = re.match(r'(?P<user>\w+)@(?P<host>[\w.]+)', 'ada@example.org!')
print(m, m.group('user'), m.groups(), m.groupdict(), m.span('host'))
print(re.match('x', 'abc'))
