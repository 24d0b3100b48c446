class Plugin:
    known = []
    def __init_subclass__(cls, /, kind='plain'):
        cls.kind = kind
        Plugin.known.append(cls.__name__)
class A(Plugin): pass
class B(Plugin, kind='fancy'): pass
print(Plugin.known, A.kind, B.kind)
