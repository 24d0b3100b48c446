def say(x):
    print('say', x)
    return x
print(say(0) and say(1))
print(say(0) or say(2) or say(3))
print(not say(''))
