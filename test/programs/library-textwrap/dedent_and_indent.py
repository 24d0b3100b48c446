from textwrap import dedent, indent

body = dedent('''\
    def f():
        return 1
''')
print(body)
print(indent(body, '> '))
