from io import BytesIO

with BytesIO(b'ab\ncd') as data:
    first = data.readline()
    rest = data.read()
print(first, rest, data.closed)
