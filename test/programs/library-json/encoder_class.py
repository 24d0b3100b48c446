import json

class SetEncoder(json.JSONEncoder):
    def default(self, value):
        if isinstance(value, set):
            return sorted(value)
        return super().default(value)

print(json.dumps({'s': {2, 1}}, cls=SetEncoder))
