class Deck:
    def __init__(self, cards):
        self.cards = cards
    def __len__(self):
        return len(self.cards)
    def __getitem__(self, index):
        return self.cards[index]
deck = Deck('ABC')
print(len(deck), deck[0], deck[1:], list(deck), 'B' in deck, bool(Deck('')))
