try:
    import no_such_module
except ModuleNotFoundError as error:
    print(error, error.name)
try:
    from math import squareroot
except ImportError as error:
    print(error)
import no.such
