import json

def hook(pairs):
    pairs['seen'] = len(pairs)
    return pairs

print(json.loads('{"a": {"b": 1}, "c": []}', object_hook=hook))
