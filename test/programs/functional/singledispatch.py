from functools import singledispatch
@singledispatch
def show(value):
    return 'something'
@show.register
def _(value: int):
    return f'int {value}'
@show.register(list)
def _(value):
    return [show(item) for item in value]
print(show(1), show('a'), show([2, 'b']))
