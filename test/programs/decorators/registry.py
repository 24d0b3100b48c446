commands = {}
def command(f):
    commands[f.__name__] = f
    return f
@command
def start():
    return 'started'
@command
def stop():
    return 'stopped'
print([f() for f in commands.values()], list(commands))
