def multiples(n):
    def upto(limit):
        k = n
        while k <= limit:
            yield k
            k += n
    return upto
print(list(multiples(3)(10)))
