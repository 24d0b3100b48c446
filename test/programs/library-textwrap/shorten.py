from textwrap import shorten

print(shorten('Hello  wide   world', width=12), shorten('Hello world', width=11, placeholder='...'))
