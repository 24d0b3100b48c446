n = 12
prime = [True] * n
for i in range(2, 4):
    if prime[i]:
        prime[i * i::i] = [False] * len(prime[i * i::i])
print([i for i in range(2, n) if prime[i]])
