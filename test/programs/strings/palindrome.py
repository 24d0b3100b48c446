def is_palindrome(text):
    letters = [c.lower() for c in text if c.isalpha()]
    return letters == letters[::-1]
print(is_palindrome('Anna!'), is_palindrome('abc'))
