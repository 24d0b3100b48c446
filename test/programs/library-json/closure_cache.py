import json

def cached(func):
    seen = {}
    def wrapper(*args):
        key = json.dumps(args)
        if key not in seen:
            seen[key] = func(*args)
        return seen[key]
    return wrapper

@cached
def join(items):
    return '-'.join(items)

print(join(['a', 'b']), join(['a', 'b']))
