class Singleton(type):
    def __call__(cls, *args):
        if not hasattr(cls, 'only'):
            cls.only = super().__call__(*args)
        return cls.only
class Settings(metaclass=Singleton):
    pass
print(Settings() is Settings())
