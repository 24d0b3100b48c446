for n in range(3):
    try:
        if n == 1:
            break
    finally:
        print('finally', n)
