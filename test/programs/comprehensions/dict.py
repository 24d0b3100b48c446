words = ['one', 'three']
print({word: len(word) for word in words})
print({value: key for key, value in {'a': 1}.items()})
