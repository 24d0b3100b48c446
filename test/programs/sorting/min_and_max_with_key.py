words = ['aa', 'b', 'cc']
print(max(words, key=len), min(words, key=len), max([], default='none'))
max([])
