def run(line):
    match line.split():
        case ['add', *numbers]:
            return sum(map(int, numbers))
        case ['quit' | 'exit']:
            return 'bye'
        case [other, *_]:
            return f'unknown {other}'
print(run('add 1 2'), run('exit'), run('fly away'))
