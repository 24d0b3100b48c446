print(type(BaseExceptionGroup('m', [ValueError(1)])))
for make in (lambda: ExceptionGroup('m', []), lambda: ExceptionGroup('m', [5]), lambda: ExceptionGroup(1, [ValueError()]),
             lambda: ExceptionGroup('m', [KeyboardInterrupt()])):
    try:
        make()
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
