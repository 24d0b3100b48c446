def account(owner):
    balance = 0

    def deposit(amount):
        nonlocal balance
        balance += amount
        return balance

    def withdraw(amount):
        nonlocal balance
        if amount > balance:
            return "refused"
        balance -= amount
        return balance

    def report():
        return f"{owner}: {balance}"

    return deposit, withdraw, report


deposit, withdraw, report = account("Ada")
deposit(50)
withdraw(20)
print(withdraw(100), report())
