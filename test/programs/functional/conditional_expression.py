grade = lambda p: 'A' if p > 90 else 'B' if p > 80 else 'C'
print(grade(95), grade(85), grade(10))
