for call in (lambda: exec(5), lambda: exec('x', 5), lambda: eval(5), lambda: eval('1', {}, 5), lambda: compile('1', 'f', 'evil'),
             lambda: eval('1;2')):
    try:
        call()
    except Exception as e:
        print(type(e).__name__, e)
