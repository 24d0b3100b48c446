try:
    eval('len([1])', {'__builtins__': {}})
except NameError as e:
    print(e)
