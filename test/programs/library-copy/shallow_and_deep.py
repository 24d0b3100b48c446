import copy

original = [1, [2, 3], {'k': [4]}]
shallow = copy.copy(original)
deep = copy.deepcopy(original)
original[1].append(9)
original[2]['k'] = 5
print(shallow, deep, shallow[1] is original[1])
