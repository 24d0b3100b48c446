print('{} {}'.format(1, 2), '{1} {0}'.format('a', 'b'), '{k:>4}|'.format(k='x'))
print('{0[0]} {1.real}'.format([7], 3))
