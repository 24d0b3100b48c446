try:
    try:
        1 / 0
    except ZeroDivisionError:
        missing
except NameError as error:
    print(error, repr(error.__context__), error.__cause__)
