import textwrap

text = 'The quick brown fox jumps over the well-known dog.'
lines = textwrap.wrap(text, 16)
print(lines)
print(textwrap.fill(text, 20, initial_indent='* ', subsequent_indent='  '))
