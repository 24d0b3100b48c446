import json

try:
    json.dumps({'values': {1, 2}})
except TypeError as error:
    notes = error.__notes__
    print(error, notes)
