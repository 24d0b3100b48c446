def helper():
    return 'module'
def work():
    def helper():
        return 'inner'
    return helper()
print(work(), helper())
