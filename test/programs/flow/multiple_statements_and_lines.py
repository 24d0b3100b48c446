a = 1; b = 2; print(a + b)
total = a + \
    b
print(total,
      a,
      b)
