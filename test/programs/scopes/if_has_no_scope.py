def sign(n):
    if n < 0:
        word = 'negative'
    else:
        word = 'positive'
    return word
print(sign(-1), sign(1))
