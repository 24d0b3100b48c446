for _ in range(2):
    pass
print(_)
