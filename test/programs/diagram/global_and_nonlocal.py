level = "module"


def outer():
    level = "outer"

    def by_nonlocal():
        nonlocal level
        level = "changed by inner"

    def by_global():
        global level
        level = "changed in module"

    by_nonlocal()
    by_global()
    return level


print(outer(), level)
