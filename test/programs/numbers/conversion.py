print(int('42'), float('2.5'), str(3), int(3.9), bool(''), list('ab'), tuple([1]))
int('4.2')
