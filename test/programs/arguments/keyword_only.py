def cut(text, *, at=0):
    return text[at:]
print(cut('abc', at=1))
cut('abc', 1)
