print('tab\there', 'quote\'s', "say \"hi\"", r'raw\n', 'line\
joined')
print(repr('a\'b'), repr("a\"b'"), repr('\n\x00'))
