print(repr(' hi '.strip()), 'xxhixx'.strip('x'), 'a.b'.replace('.', '!'), 'prefix-x'.removeprefix('prefix-'))
