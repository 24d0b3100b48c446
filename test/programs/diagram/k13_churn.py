kept = None
for i in range(20):
    fresh = [i, [i]]
    if i % 7 == 0:
        kept = fresh
print(kept)
