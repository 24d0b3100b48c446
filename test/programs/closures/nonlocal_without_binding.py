try:
    exec('def f():\n    nonlocal x\n')
except SyntaxError as error:
    print(error.msg)
