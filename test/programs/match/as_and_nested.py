match ['go', ['north', 3]]:
    case ['go', [('north' | 'south') as way, int(steps)]]:
        print(way, steps)
