print('%s is %d years, %.1f m, %5s|%-5s|%03d %%' % ('Ada', 36, 1.7, 'a', 'b', 7))
print('%(x)s' % {'x': 1})
'%d' % 'a'
