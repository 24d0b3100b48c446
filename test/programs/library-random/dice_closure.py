from random import Random

def make_die(sides, seed):
    generator = Random(seed)
    def roll():
        return generator.randrange(sides) + 1
    return roll

d6 = make_die(6, 3)
total = d6() + d6()
print(total)
