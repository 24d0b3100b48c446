word = ''
for letter in 'abc':
    word = letter + word
print(word, 'ab' 'cd', '-' * 5)
