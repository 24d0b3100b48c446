class Money:
    def __init__(self, cents):
        self.cents = cents
    def __format__(self, spec):
        return f'{self.cents / 100:{spec or ".2f"}} EUR'
print(f'{Money(1999)} {Money(5):.1f}', format(Money(100)))
