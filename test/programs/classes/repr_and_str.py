class P:
    def __repr__(self):
        return 'P()'
    def __str__(self):
        return 'a p'
print(P(), [P()], f'{P()} {P()!r}')
