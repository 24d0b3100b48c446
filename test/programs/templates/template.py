name, width = 'w', 5
t = t'hello {name} and {width!r:>{width}}'
print(t.strings, t.values)
print(t.interpolations[1])
