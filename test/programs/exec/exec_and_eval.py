exec('x = 5\nprint(x)')
print(x, eval('x + 1'))
print(eval(' 2 * 3'), eval(b'7'))
