def check(value):
    if value < 0:
        raise ValueError(value)

errors = []
for value in (1, -1, -2):
    try:
        check(value)
    except ValueError as e:
        errors.append(e)
group = ExceptionGroup('bad values', errors)
group.add_note('two of three')
raise group
