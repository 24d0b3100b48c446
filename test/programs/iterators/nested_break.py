for a in range(3):
    for b in range(3):
        if a * b == 2:
            print(a, b)
            break
    else:
        continue
    break
