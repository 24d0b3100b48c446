def length(list):
    len = list.__len__
    return len()
print(length([1, 2]), len('abc'))
