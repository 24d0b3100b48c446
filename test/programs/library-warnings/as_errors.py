import warnings

with warnings.catch_warnings():
    warnings.simplefilter('error')
    try:
        warnings.warn('no more')
    except UserWarning as warning:
        print('raised', warning)
