from functools import total_ordering


@total_ordering
class Card:
    def __init__(self, rank):
        self.rank = rank

    def __eq__(self, other):
        return self.rank == other.rank

    def __lt__(self, other):
        return self.rank < other.rank


print(Card(2) >= Card(1), Card(1) > Card(2), max(Card(1), Card(5)).rank)
