def g():
    yield
it = g()
print(it.gi_frame is not None, it.gi_running)
list(it)
print(it.gi_frame)
