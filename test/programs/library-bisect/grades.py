from bisect import bisect

def grade(score, limits=(60, 70, 80), letters='DCBA'):
    return letters[bisect(limits, score)]

print([grade(s) for s in (50, 60, 75, 99)])
