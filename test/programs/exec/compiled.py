code = compile('y = x * 2', '<mine>', 'exec')
x = 4
exec(code)
print(y, code.co_filename, eval(compile('y - 1', 'q', 'eval')))
exec(compile('y', 's', 'single'))
