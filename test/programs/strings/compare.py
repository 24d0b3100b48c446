print('a' < 'b', 'Z' < 'a', 'abc' < 'abd', '10' < '9', sorted(['b', 'A', 'c'], key=str.lower))
