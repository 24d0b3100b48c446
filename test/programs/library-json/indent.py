import json

print(json.dumps({'b': [1, 2], 'a': {}}, indent=2, sort_keys=True))
