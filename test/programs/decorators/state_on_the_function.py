def counted(f):
    def wrapper():
        wrapper.calls += 1
        return f()
    wrapper.calls = 0
    return wrapper
@counted
def ping():
    return 'pong'
ping()
ping()
print(ping.calls)
