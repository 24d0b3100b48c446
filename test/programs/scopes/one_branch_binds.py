def label(n):
    if n > 0:
        text = 'big'
    return text
print(label(1))
print(label(0))
