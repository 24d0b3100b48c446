for n in range(2):
    try:
        if n:
            raise ValueError(n)
    except* (ValueError, KeyError) as e:
        print('caught', e.exceptions)
    else:
        print('nothing')
    finally:
        print('finally')
