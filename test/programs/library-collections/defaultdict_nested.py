from collections import defaultdict

tree = lambda: defaultdict(tree)
root = tree()
root['a']['b']['c'] = 1
print(root['a']['b'])
try:
    defaultdict()['x']
except KeyError as error:
    print(error)
