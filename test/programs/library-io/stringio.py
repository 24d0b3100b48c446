import io

out = io.StringIO()
out.write('one\n')
print('two', file=out)
print(repr(out.getvalue()))
out.seek(0)
for line in out:
    print(line.strip())
