import random

random.seed('cards')
deck = ['A', 'K', 'Q', 'J']
random.shuffle(deck)
print(deck, random.sample(deck, 2), random.choices(deck, k=3))
