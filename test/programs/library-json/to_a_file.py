import io
import json

file = io.StringIO()
json.dump([1, 'two'], file)
file.seek(0)
print(json.load(file), file.getvalue())
