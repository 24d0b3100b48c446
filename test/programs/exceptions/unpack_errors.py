for text in ('a, b = 1, 2, 3', 'a, b = [1]', 'a, *b = []', 'a, b = 5'):
    try:
        exec(text)
    except (ValueError, TypeError) as error:
        print(error)
