counts = {}
for i in range(50000):
    key = i % 100
    counts[key] = counts.get(key, 0) + 1
words = {}
for i in range(20000):
    word = 'w' + str(i % 50)
    if word in words:
        words[word] += i
    else:
        words[word] = i
total = 0
for key, value in words.items():
    total += value
print(len(counts), total)
