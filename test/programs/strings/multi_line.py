text = """one
  two
three"""
for number, line in enumerate(text.splitlines(), 1):
    print(f'{number}: {line.strip()}')
