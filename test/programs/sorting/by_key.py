words = ['pear', 'fig', 'apple']
print(sorted(words), sorted(words, key=len), sorted(words, key=lambda w: w[-1], reverse=True))
