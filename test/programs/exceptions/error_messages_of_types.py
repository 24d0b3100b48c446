for text in ('1 + "a"', '"a" + 1', '[] + ()', '-"a"', '1 < "a"', 'len(5)', '{[]: 1}', '(1)[0]', '"ab"["c"]'):
    try:
        eval(text)
    except TypeError as error:
        print(text, '|', error)
