import traceback


def fail():
    return 1 / 0


try:
    fail()
except ZeroDivisionError as error:
    print(traceback.format_exc())
    print(traceback.format_exception_only(error))
    for frame in traceback.extract_tb(error.__traceback__):
        print(frame.name, frame.lineno, frame.line)
