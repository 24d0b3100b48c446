try:
    eval('1 +')
except SyntaxError as error:
    print(error.msg, error.lineno)
eval('1 / 0')
