def define(name, value):
    globals()[name] = value
define('answer', 42)
print(answer)
