def append(item, bucket=[]):
    bucket.append(item)
    return bucket


first = append(1)
second = append(2)
third = append(3, [])
print(first is second, third)
