class K:
    a = 1
    b = 1

match {1: 2}:
    case {K.a: 1, K.b: 2}:
        pass
