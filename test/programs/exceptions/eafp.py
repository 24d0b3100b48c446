def number(text):
    try:
        return int(text)
    except ValueError:
        try:
            return float(text)
        except ValueError:
            return None
print(number('3'), number('2.5'), number('x'))
