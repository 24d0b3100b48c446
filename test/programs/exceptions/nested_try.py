try:
    try:
        1 / 0
    except KeyError:
        print('wrong')
    finally:
        print('inner finally')
except ZeroDivisionError:
    print('outer')
