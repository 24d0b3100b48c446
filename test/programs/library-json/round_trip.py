import json

data = {'name': 'Ada', 'tags': ['x', None, True], 'size': 1.5}
text = json.dumps(data)
back = json.loads(text)
print(text, back == data, back is data)
