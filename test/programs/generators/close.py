def g():
    try:
        yield 1
    finally:
        print('closing')
it = g()
next(it)
it.close()
print(list(it))
