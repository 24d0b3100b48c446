def once(f):
    done = False
    result = None
    def run():
        nonlocal done, result
        if not done:
            result = f()
            done = True
        return result
    return run
hello = once(lambda: print('ran') or 7)
print(hello(), hello())
