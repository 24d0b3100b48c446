x = 1
a = t'a{x}' + t'b{x}' t'c'
print(a)
try:
    a + 'text'
except TypeError as e:
    print(e)
