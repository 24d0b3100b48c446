for n in range(2):
    try:
        continue
    finally:
        print('finally', n)
