groups = {}
for word in ['a', 'bb', 'cc', 'd']:
    groups.setdefault(len(word), []).append(word)
print(groups)
