### a program is warned of before it runs
print('first')
x = 1
if x is 1:
    print("\d", 1if x else 2)
### once for each place, also in functions that are never called
def f(x):
    assert (x, 'message')
    try:
        return x is not 'a'
    finally:
        return [1][None]
### texts that are compiled are warned of, as often as they are
for _ in range(2):
    exec('x = 1 is 1')
print(eval('"a"()') if False else eval('2 is 2'))
code = compile('\n"\\w"\nprint("compiled")', 'other.py', 'exec')
exec(code)
exec(code)
### a warning is followed by the fault that was found later
try:
    exec('"\\d"\nx = 2 2')
except SyntaxError as error:
    print(error)
try:
    exec('1 is 1\nreturn 1')
except SyntaxError as error:
    print(error)
### a program with a fault is warned of as well
x = "\d"
f() = 1
### a text nested too deeply
for nested in '-' * 10000 + '1', '(' * 150 + ')' * 150:
    try:
        eval(nested)
        print('evaluated')
    except MemoryError as error:
        print('MemoryError', error)
