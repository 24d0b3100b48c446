try:
    for x in 3:
        pass
except TypeError as error:
    print(error)
class A: pass
iter(A())
