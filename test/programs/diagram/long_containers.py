numbers = list(range(100))
words = {f"key{i}": i * i for i in range(30)}
text = "x" * 500
rows = [[i, i + 1] for i in range(12)]
numbers[50] = "here"
words["key20"] = "there"
rows[9].append("also here")
print(len(text))
