def account(balance):
    def deposit(amount):
        nonlocal balance
        balance += amount
    def show():
        return balance
    return deposit, show
deposit, show = account(10)
deposit(5)
print(show())
