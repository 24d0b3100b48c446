import random
from collections import Counter

random.seed(0)
counts = Counter(random.choices(['red', 'black'], weights=[3, 1], k=20))
print(counts)
