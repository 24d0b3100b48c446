import bisect

names = []
for name in ['bob', 'al', 'christine']:
    bisect.insort(names, name, key=len)
    print(names)
print(bisect.bisect_left([1, 2, 2, 3], 2), bisect.bisect_right([1, 2, 2, 3], 2))
