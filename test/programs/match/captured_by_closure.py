def handler(command):
    match command.split():
        case ['go', where]:
            return lambda: f'going {where}'
        case ['stop']:
            return lambda: 'stopping'

print(handler('go north')(), handler('stop')())
