print(0.1 + 0.2, 1 / 3, 1e100, 1e-5, 3.0, float('inf'), -0.0)
print(round(2.5), round(3.5), round(2.675, 2), int(-2.7), 7.0 // 2)
