import warnings

def risky():
    warnings.warn('careful', RuntimeWarning)
    return 'done'

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter('always')
    result = risky()
print(result, len(caught), caught[0].message, caught[0].category.__name__)
