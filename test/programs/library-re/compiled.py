import re

word = re.compile(r'\b[a-z]{3}\b')
print(word, word.findall('the cat sat down'), word.search('it ate').span())
