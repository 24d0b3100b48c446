def later():
    ...
class Empty:
    pass
if later() is None:
    pass
print(Empty.__name__, ...)
