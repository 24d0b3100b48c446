a, b = {'x': 1, 'y': 2}
print(a, b)
for key, value in {'x': 1}.items():
    print(key, value)
