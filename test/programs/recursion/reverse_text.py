def reverse(s):
    return s if len(s) < 2 else reverse(s[1:]) + s[0]
print(reverse('abc'))
