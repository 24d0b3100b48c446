try:
    {}['x']
except Exception:
    print('general')
except KeyError:
    print('special')
