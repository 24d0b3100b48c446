import json

try:
    json.loads('{"a": 1,}')
except json.JSONDecodeError as error:
    place = error.lineno, error.colno
    print(error, place)
