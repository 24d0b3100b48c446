import sys
def f():
    1 / 0
try:
    f()
except ZeroDivisionError as error:
    trace = error.__traceback__
    while trace:
        print(trace.tb_lineno, trace.tb_frame.f_code.co_name)
        trace = trace.tb_next
    print(sys.exception() is error)
print(sys.exception())
