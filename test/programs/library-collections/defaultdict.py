from collections import defaultdict

groups = defaultdict(list)
for word in ['apple', 'avocado', 'banana']:
    groups[word[0]].append(word)
print(groups)
calls = []


def make():
    calls.append(1)
    return len(calls)


numbers = defaultdict(make)
numbers['a']
numbers['b'] += 10
print(dict(numbers), numbers.get('c'), 'c' in numbers)
