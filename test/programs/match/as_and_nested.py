command = ['go', ['north', 3]]
match command:
    case ['go', [('north' | 'south') as way, int(steps)]]:
        print(way, steps)
