import inspect

print(inspect.signature(len))
print(inspect.signature([].append), inspect.signature(str.split))
try:
    inspect.signature(min)
except ValueError as error:
    print(error)
