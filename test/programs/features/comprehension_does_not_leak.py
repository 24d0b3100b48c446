for i in range(2): pass
[j for j in range(2)]
print(i)
print(j)
