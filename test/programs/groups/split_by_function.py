def is_two(e):
    return e.args == (2,)

group = ExceptionGroup('m', [ValueError(1), TypeError(2)])
print(repr(group.subgroup(is_two)))
