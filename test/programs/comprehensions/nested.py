print([(a, b) for a in range(3) for b in range(a)])
print([[r * c for c in range(3)] for r in range(2)])
