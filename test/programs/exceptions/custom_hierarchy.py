class AppError(Exception): pass
class NotFound(AppError): pass
class Denied(AppError): pass
for kind in (NotFound, Denied):
    try:
        raise kind('page')
    except AppError as error:
        print(repr(error))
