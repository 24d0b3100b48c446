from functools import singledispatch


@singledispatch
def show(value):
    return f'object {value}'


@show.register
def _(value: int):
    return f'int {value}'


@show.register(list)
def show_list(value):
    return [show(item) for item in value]


print(show('a'), show(1), show(True), show([1, 'x']))
