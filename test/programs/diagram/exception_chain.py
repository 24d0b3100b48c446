def parse(text):
    try:
        return int(text)
    except ValueError as error:
        raise LookupError("no number: " + text) from error


try:
    parse("seven")
except LookupError as failure:
    cause = failure.__cause__
    print(failure, "because of", cause)
