words = ["ant", "bee", "cat", "asp", "bat", "cow", "auk", "boa", "cod", "dog"]
by_letter = {}
for word in words:
    by_letter.setdefault(word[0], []).append(word)
for letter, group in by_letter.items():
    print(letter, len(group))
