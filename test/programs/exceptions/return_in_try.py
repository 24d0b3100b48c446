def f():
    try:
        return 'try'
    finally:
        print('finally first')
print(f())
