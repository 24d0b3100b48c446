try:
    try:
        int('a')
    except ValueError as error:
        error.add_note('in line 3')
        error.add_note('of the file')
        raise
except ValueError as error:
    print(error.__notes__)
    raise
