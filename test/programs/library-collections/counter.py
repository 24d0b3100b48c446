from collections import Counter

letters = Counter('mississippi')
print(letters.most_common(2), letters['z'])
letters.update('zz')
letters.subtract(s=3)
print(letters, letters + Counter(a=1), -letters)
