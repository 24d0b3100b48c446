import string

words = string.capwords('the quick  brown fox')
print(words, string.digits, len(string.punctuation))
