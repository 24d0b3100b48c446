class Pair[A, B]:
    pass

for key in (int, (int, str, int)):
    try:
        Pair[key]
    except TypeError as e:
        print(e)
