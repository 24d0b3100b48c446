data = [4, 7, 2]
while (n := data.pop()) != 4:
    print(n)
if (size := len(data)) == 0:
    print('empty', size)
