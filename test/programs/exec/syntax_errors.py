for text in ['1 +', 'x = = 2', 'def f(:']:
    try:
        exec(text)
    except SyntaxError as e:
        print(e.msg, e.lineno, e.offset, repr(e.text))
