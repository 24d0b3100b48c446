it = iter('ab')
while True:
    try:
        item = next(it)
    except StopIteration:
        break
    print(item)
