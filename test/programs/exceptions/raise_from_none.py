def f(d):
    try:
        return d['k']
    except KeyError:
        raise ValueError('no k') from None
f({})
