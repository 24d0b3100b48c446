import copy
inner = [1]
outer = [inner, 2]
shallow, deep = copy.copy(outer), copy.deepcopy(outer)
inner.append('new')
print(shallow, deep)
