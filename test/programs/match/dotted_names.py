class Color:
    RED = 1
    BLUE = 2

def say(c):
    match c:
        case Color.RED:
            return 'red'
        case Color.BLUE:
            return 'blue'

print(say(2), say(3))
