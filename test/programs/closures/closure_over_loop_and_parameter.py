def buttons(names):
    made = {}
    for name in names:
        def press(times=1):
            return name * times
        made[name] = press
    return made
print({key: press() for key, press in buttons('ab').items()})
