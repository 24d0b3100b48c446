for n in [1, 2]:
    if n == 2:
        break
else:
    print('never')
print(n)
