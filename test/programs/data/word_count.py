counts = {}
for word in 'to be or not to be'.split():
    counts[word] = counts.get(word, 0) + 1
print(counts)
