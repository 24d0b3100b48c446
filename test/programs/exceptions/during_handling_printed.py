def cleanup():
    raise OSError('disk')
try:
    1 / 0
except ZeroDivisionError:
    cleanup()
