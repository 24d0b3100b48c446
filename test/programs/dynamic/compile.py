code = compile('a + b', '<sum>', 'eval')
print(eval(code, {'a': 1, 'b': 2}), code.co_names, code.co_filename)
