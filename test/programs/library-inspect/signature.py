from inspect import signature


def f(a, /, b: int, *args, key=1, **names) -> str:
    pass


sig = signature(f)
print(sig)
for parameter in list(sig.parameters.values()):
    print(parameter.name, parameter.kind.name, parameter.default)
