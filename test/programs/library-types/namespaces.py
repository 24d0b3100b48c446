import types

point = types.SimpleNamespace(x=1)
point.y = 2
print(point, types.FunctionType, isinstance(lambda: 0, types.LambdaType))
Made = types.new_class('Made', (), {}, lambda namespace: namespace.update(x=1))
print(Made.x, types.MappingProxyType({'a': 1})['a'])
