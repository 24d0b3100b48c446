s = 'banana'
print(s.find('an'), s.rfind('an'), s.find('x'), s.count('a'), s.index('n'))
s.index('z')
